package org.sealwright.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.CredentialDocument.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What only the check of all seals reads, as it is stored: nothing is taken for well-formed. */
@Repository
class SealCheckRows {

    private final JdbcClient database;

    SealCheckRows(JdbcClient database) {
        this.database = database;
    }

    List<SealRow> sealsAfter(String number, int most) {
        return database.sql("""
                        select number, status, status_since, status_reason, valid_until, version, events, last_leaf from seals.seal
                        where number > ? order by number limit ?
                        """)
                .params(number, most)
                .query((row, index) -> new SealRow(
                        row.getString("number"),
                        SealStatus.valueOf(row.getString("status")),
                        row.getTimestamp("status_since").toInstant(),
                        row.getString("status_reason"),
                        row.getTimestamp("valid_until").toInstant(),
                        row.getInt("version"),
                        row.getInt("events"),
                        row.getString("last_leaf")))
                .list();
    }

    /** The versions of neighbouring seals, by number and version. */
    List<VersionRow> versions(String first, String last) {
        return database.sql("select * from seals.version where number between ? and ? order by number, version")
                .params(first, last)
                .query((row, index) -> new VersionRow(
                        row.getString("number"),
                        row.getInt("version"),
                        new Places(
                                new Place(row.getInt("revocation_list"), row.getInt("revocation_index")),
                                new Place(row.getInt("suspension_list"), row.getInt("suspension_index"))),
                        row.getString("certificate"),
                        new Validity(
                                row.getTimestamp("valid_from").toInstant(),
                                row.getTimestamp("valid_until").toInstant()),
                        token(row),
                        row.getString("digest")))
                .list();
    }

    /** The events of neighbouring seals, by number and in their order. */
    List<EventRow> events(String first, String last) {
        return database.sql("select * from seals.event where number between ? and ? order by number, seq")
                .params(first, last)
                .query((row, index) -> new EventRow(
                        row.getString("number"),
                        row.getInt("seq"),
                        row.getString("event"),
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("case_id", UUID.class),
                        row.getString("public_reason"),
                        row.getBytes("leaf"),
                        row.getString("digest"),
                        row.getObject("log_entry", UUID.class)))
                .list();
    }

    /** What the trail says of neighbouring seals' events, by number and place. */
    Map<String, InTheTrail> inTheTrail(String first, String last) {
        Map<String, InTheTrail> found = new HashMap<>();
        database.sql("""
                        select subject || ' #' || (details ->> 'seq') as event, details ->> 'publicReason' as reason,
                          details ->> 'certificate' as certificate
                        from audit.entry where subject_type = 'seal' and subject between ? and ?
                          and details ->> 'seq' is not null
                        """).params(first, last).query(row -> {
            found.put(row.getString("event"), new InTheTrail(row.getString("reason"), row.getString("certificate")));
        });
        return found;
    }

    long countEvents() {
        return database.sql("select count(*) from seals.event")
                .query(Long.class)
                .single();
    }

    /** The archived lists among these digests, in lower-case hex. */
    Map<String, SignedToken> archived(Collection<String> digests) {
        Map<String, SignedToken> found = new HashMap<>();
        database.sql("select digest, header, payload, signature from seals.archived_list where digest = any (?)")
                .param(digests.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("digest"), token(row));
                });
        return found;
    }

    long countArchived() {
        return database.sql("select count(*) from seals.archived_list")
                .query(Long.class)
                .single();
    }

    private static SignedToken token(ResultSet row) throws SQLException {
        return new SignedToken(row.getBytes("header"), row.getBytes("payload"), row.getBytes("signature"));
    }

    record SealRow(
            String number,
            SealStatus status,
            Instant since,
            @Nullable String statusReason,
            Instant validUntil,
            int version,
            int events,
            String lastLeaf) {}

    /**
     * Digests that an entry of the trail holds. It began to keep them one day; older entries have none.
     *
     * @param reason of what the public reads of why
     * @param certificate of what is kept of the version that the event made
     */
    record InTheTrail(@Nullable String reason, @Nullable String certificate) {

        static final InTheTrail NOTHING = new InTheTrail(null, null);
    }

    /** @param certificate JSON, whatever stands there */
    record VersionRow(
            String number,
            int version,
            Places places,
            String certificate,
            Validity validity,
            SignedToken token,
            String digest) {}

    record EventRow(
            String number,
            int seq,
            String event,
            int version,
            Instant at,
            @Nullable UUID caseId,
            @Nullable String publicReason,
            byte[] leaf,
            String digest,
            UUID logEntry) {}
}
