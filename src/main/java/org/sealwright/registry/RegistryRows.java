package org.sealwright.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.seals.SealView;
import org.sealwright.verification.BitFinding;
import org.sealwright.verification.CredentialFinding;
import org.sealwright.verification.LogFinding;
import org.sealwright.verification.StoredFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The registry's rows as the projector writes them. */
@Repository
class RegistryRows {

    private final JdbcClient database;
    private final JsonMapper json;

    RegistryRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Until the transaction ends nobody else writes this seal's row: an act and the log's sequencer may come together. */
    void lock(String number) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param(number)
                .query((row, index) -> true)
                .single();
    }

    void save(RegistryEntry entry, String credentialDigest, Instant changedAt) {
        PublicSeal seal = entry.document();
        database.sql("""
                        insert into registry.seal (number, revision, status, status_since, document, product, maker, category,
                          level, models, gtins, issued_at, changed_at, valid_from, valid_until, support_ends,
                          credential_finding, revocation_finding, suspension_finding, log_finding, log_index, credential,
                          verified_at, misused, content)
                        values (:number, :revision, :status, :since, :document::jsonb, :product, :maker, :category,
                          :level, :models, :gtins, :issued, :changed, :from, :until, :support,
                          :credentialFinding, :revocation, :suspension, :log, :logIndex, :credential, :verified, :misused, :revision)
                        on conflict (number) do update set revision = excluded.revision, status = excluded.status,
                          status_since = excluded.status_since, document = excluded.document, product = excluded.product,
                          maker = excluded.maker, category = excluded.category, level = excluded.level,
                          models = excluded.models, gtins = excluded.gtins, changed_at = excluded.changed_at,
                          valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                          support_ends = excluded.support_ends, credential_finding = excluded.credential_finding,
                          revocation_finding = excluded.revocation_finding,
                          suspension_finding = excluded.suspension_finding, log_finding = excluded.log_finding,
                          log_index = excluded.log_index, credential = excluded.credential,
                          verified_at = excluded.verified_at, misused = excluded.misused,
                          content = case when (seal.status, seal.document, seal.credential_finding, seal.revocation_finding,
                              seal.suspension_finding, seal.log_finding, seal.log_index, seal.misused) is not distinct from
                            (excluded.status, excluded.document, excluded.credential_finding, excluded.revocation_finding,
                              excluded.suspension_finding, excluded.log_finding, excluded.log_index, excluded.misused)
                            then seal.content else excluded.revision end
                        """)
                .param("number", seal.number())
                .param("revision", entry.revision())
                .param("status", entry.stored().name())
                .param("since", Timestamp.from(seal.statusSince()))
                .param("document", json.writeValueAsString(seal))
                .param("product", seal.product().name())
                .param("maker", seal.product().maker())
                .param("category", seal.product().category())
                .param("level", seal.level())
                .param("models", seal.product().models().toArray(String[]::new))
                .param("gtins", seal.product().gtins().toArray(String[]::new))
                .param("issued", Timestamp.from(seal.history().getFirst().at()))
                .param("changed", Timestamp.from(changedAt))
                .param("from", Timestamp.from(seal.validFrom()))
                .param("until", Timestamp.from(seal.validUntil()))
                .param("support", seal.supportEnds())
                .param("credentialFinding", entry.credential().name())
                .param("revocation", entry.revocation().name())
                .param("suspension", entry.suspension().name())
                .param("log", entry.log().name())
                .param("logIndex", entry.logIndex())
                .param("credential", credentialDigest)
                .param("verified", Timestamp.from(entry.verifiedAt()))
                .param("misused", entry.misused())
                .update();
    }

    /** A revision that is higher than any that this seal was shown with: the projector counts, not the seal. */
    long nextRevision(String number) {
        return database.sql("select coalesce(max(revision), 0) + 1 from registry.seal where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    void logged(String number, int seq, long index) {
        database.sql("insert into registry.logged (number, seq, log_index) values (?, ?, ?) on conflict do nothing")
                .params(number, seq, index)
                .update();
    }

    /** An event for the feed; a seal's newest one. */
    void happened(SealView seal) {
        SealView.Entry newest = seal.history().getLast();
        database.sql("""
                        insert into registry.event (number, seq, event, at, product, maker, public_reason)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(seal.number().value(), newest.seq(), newest.event().word(), Timestamp.from(newest.at()))
                .params(
                        seal.certificate().product().name(),
                        seal.certificate().holder().name())
                .param(newest.publicReason())
                .update();
    }

    void refused(UUID caseId, Instant at) {
        database.sql("insert into registry.refusal (case_id, at) values (?, ?) on conflict do nothing")
                .params(caseId, Timestamp.from(at))
                .update();
    }

    /** Log indexes by the seal's event number. */
    Map<Integer, Long> logIndexes(String number) {
        return database
                .sql("select seq, log_index from registry.logged where number = ?")
                .param(number)
                .query((row, index) -> Map.entry(row.getInt("seq"), row.getLong("log_index")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Seals whose sources were last asked before an instant, the longest ago first. */
    List<String> verifiedBefore(Instant instant, int most) {
        return database.sql(
                        "select number from registry.seal where verified_at < ? order by verified_at, number limit ?")
                .params(Timestamp.from(instant), most)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** What a seal's sources say can't be had: its own records are damaged. */
    void unreadable(String number, Instant at) {
        database.sql("""
                        update registry.seal set revision = revision + 1, content = revision + 1, credential_finding = 'UNAVAILABLE',
                          log_finding = 'UNAVAILABLE', verified_at = ? where number = ?
                        """).params(Timestamp.from(at), number).update();
    }

    static Optional<RegistryEntry> find(JdbcClient client, JsonMapper json, String number) {
        return client.sql("select * from registry.seal where number = ?")
                .param(number)
                .query((row, index) -> entry(row, json))
                .optional();
    }

    static RegistryEntry entry(ResultSet row, JsonMapper json) throws SQLException {
        long logIndex = row.getLong("log_index");
        boolean unlogged = row.wasNull();
        return new RegistryEntry(
                json.readValue(row.getString("document"), PublicSeal.class),
                row.getLong("revision"),
                StoredFinding.valueOf(row.getString("status")),
                CredentialFinding.valueOf(row.getString("credential_finding")),
                BitFinding.valueOf(row.getString("revocation_finding")),
                BitFinding.valueOf(row.getString("suspension_finding")),
                LogFinding.valueOf(row.getString("log_finding")),
                unlogged ? null : logIndex,
                Objects.requireNonNull(row.getTimestamp("verified_at")).toInstant(),
                row.getBoolean("misused"));
    }
}
