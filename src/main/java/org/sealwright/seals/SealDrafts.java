package org.sealwright.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of credentials that certifiers look at. A signer takes a certifier's word for a day, so older ones are forgotten. */
@Repository
class SealDrafts {

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient database;
    private final JsonMapper json;

    SealDrafts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(SealDraft draft, Instant now) {
        database.sql("delete from seals.draft where made_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
        database.sql("""
                        insert into seals.draft (content, number, version, maker_id, certificate, valid_from, valid_until,
                          revocation_list, revocation_index, suspension_list, suspension_index, credential, made_at)
                        values (:content, :number, :version, :maker, :certificate::jsonb, :from, :until,
                          :revocationList, :revocationIndex, :suspensionList, :suspensionIndex, :credential, :now)
                        """)
                .param("content", draft.content().hex())
                .param("number", draft.number().value())
                .param("version", draft.version())
                .param("maker", draft.maker())
                .param("certificate", json.writeValueAsString(draft.certificate()))
                .param("from", Timestamp.from(draft.validity().from()))
                .param("until", Timestamp.from(draft.validity().until()))
                .param("revocationList", draft.places().revocation().list())
                .param("revocationIndex", draft.places().revocation().index())
                .param("suspensionList", draft.places().suspension().list())
                .param("suspensionIndex", draft.places().suspension().index())
                .param("credential", draft.credential())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<SealDraft> find(Sha256 content) {
        return database.sql("select * from seals.draft where content = ?")
                .param(content.hex())
                .query((row, index) -> read(row))
                .optional();
    }

    private SealDraft read(ResultSet row) throws SQLException {
        return new SealDraft(
                new SealNumber(row.getString("number")),
                row.getInt("version"),
                row.getObject("maker_id", UUID.class),
                json.readValue(row.getString("certificate"), Certificate.class),
                new Validity(
                        row.getTimestamp("valid_from").toInstant(),
                        row.getTimestamp("valid_until").toInstant()),
                new Places(
                        new Place(row.getInt("revocation_list"), row.getInt("revocation_index")),
                        new Place(row.getInt("suspension_list"), row.getInt("suspension_index"))),
                row.getString("credential"));
    }
}
