package org.sealwright.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.CanonicalJson;
import org.sealwright.verification.SealNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of all seals; written once, never changed. */
@Repository
class SealVersions {

    private final JdbcClient database;
    private final JsonMapper json;

    SealVersions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return digest of the certificate as it is kept, in the form of RFC 8785 */
    Sha256 add(UUID maker, StoredVersion version) {
        String certificate = json.writeValueAsString(version.certificate());
        database.sql("""
                        insert into seals.version (number, version, maker_id, certificate, valid_from, valid_until,
                          revocation_list, revocation_index, suspension_list, suspension_index,
                          header, payload, signature, digest)
                        values (:number, :version, :maker, :certificate::jsonb, :from, :until,
                          :revocationList, :revocationIndex, :suspensionList, :suspensionIndex,
                          :header, :payload, :signature, :digest)
                        """)
                .param("number", version.number().value())
                .param("version", version.version())
                .param("maker", maker)
                .param("certificate", certificate)
                .param("from", Timestamp.from(version.validity().from()))
                .param("until", Timestamp.from(version.validity().until()))
                .param("revocationList", version.places().revocation().list())
                .param("revocationIndex", version.places().revocation().index())
                .param("suspensionList", version.places().suspension().list())
                .param("suspensionIndex", version.places().suspension().index())
                .param("header", version.token().header())
                .param("payload", version.token().deflated())
                .param("signature", version.token().signature())
                .param("digest", version.digest().hex())
                .update();
        return Sha256.of(CanonicalJson.bytes(certificate));
    }

    Optional<StoredVersion> find(SealNumber number, int version) {
        return database.sql("select * from seals.version where number = ? and version = ?")
                .param(number.value())
                .param(version)
                .query((row, index) -> read(row))
                .optional();
    }

    StoredVersion require(SealNumber number, int version) {
        return find(number, version)
                .orElseThrow(() -> new IllegalStateException("Seal " + number + " lacks version " + version));
    }

    private StoredVersion read(ResultSet row) throws SQLException {
        return new StoredVersion(
                new SealNumber(row.getString("number")),
                row.getInt("version"),
                json.readValue(row.getString("certificate"), Certificate.class),
                new Validity(instant(row, "valid_from"), instant(row, "valid_until")),
                new Places(
                        new Place(row.getInt("revocation_list"), row.getInt("revocation_index")),
                        new Place(row.getInt("suspension_list"), row.getInt("suspension_index"))),
                new SignedToken(row.getBytes("header"), row.getBytes("payload"), row.getBytes("signature")),
                new Sha256(row.getString("digest")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
