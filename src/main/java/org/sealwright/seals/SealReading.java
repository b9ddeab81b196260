package org.sealwright.seals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.SealView.Entry;
import org.sealwright.seals.SealView.StatusPlace;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusPurpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads seals and what was signed about them. People see the seals within their reach; what this gives out is public, so
 * jobs and public pages may read all of it.
 */
@Service
public class SealReading {

    private final SealVersions versions;
    private final StatusListRows lists;
    private final JdbcClient database;

    SealReading(SealVersions versions, StatusListRows lists, JdbcClient database) {
        this.versions = versions;
        this.lists = lists;
        this.database = database;
    }

    /** A seal with its history; none if there is no such number within the actor's reach. */
    @AllowedTo(everyRole = true, jobs = true)
    @Transactional(readOnly = true)
    public Optional<SealView> find(Actor actor, SealNumber number) {
        return database.sql("select * from seals.seal where number = ?")
                .param(number.value())
                .query((row, index) -> {
                    StoredVersion version = versions.require(number, row.getInt("version"));
                    List<Entry> history = history(number);
                    return new SealView(
                            number,
                            row.getObject("maker_id", UUID.class),
                            row.getObject("submission_id", UUID.class),
                            SealStatus.valueOf(row.getString("status")),
                            row.getTimestamp("status_since").toInstant(),
                            row.getString("status_reason"),
                            instant(row.getTimestamp("suspended_until")),
                            version.version(),
                            row.getLong("revision"),
                            history.getFirst().at(),
                            version.validity().from(),
                            version.validity().until(),
                            version.certificate(),
                            version.digest(),
                            place(version.places().revocation()),
                            place(version.places().suspension()),
                            history);
                })
                .optional();
    }

    /** A maker's seals, by number. */
    @AllowedTo(everyRole = true, jobs = true)
    @Transactional(readOnly = true)
    public List<SealNumber> ofMaker(Actor actor, UUID maker) {
        return database.sql("select number from seals.seal where maker_id = ? order by number")
                .param(maker)
                .query((row, index) -> new SealNumber(row.getString(1)))
                .list();
    }

    /** The signed credential of the version that speaks for the seal, as a compact JWS. */
    @AllowedTo(everyRole = true, jobs = true)
    @Transactional(readOnly = true)
    public Optional<String> credential(Actor actor, SealNumber number) {
        return database.sql("select version from seals.seal where number = ?")
                .param(number.value())
                .query(Integer.class)
                .optional()
                .flatMap(version -> credential(actor, number, version));
    }

    /** The signed credential of one version, as a compact JWS. */
    @AllowedTo(everyRole = true, jobs = true)
    @Transactional(readOnly = true)
    public Optional<String> credential(Actor actor, SealNumber number, int version) {
        return versions.find(number, version).flatMap(found -> found.token().intact());
    }

    /** What an event's decision told only the holder and the body's people. */
    @AllowedTo(everyRole = true)
    @Transactional(readOnly = true)
    public Optional<String> privateReason(Actor actor, SealNumber number, int seq) {
        return database.sql("select body from seals.private_reason where number = ? and seq = ?")
                .params(number.value(), seq)
                .query(String.class)
                .optional();
    }

    /** A signed status list as it is published now, as a compact JWS. */
    @AllowedTo(everyRole = true, jobs = true)
    @Transactional(readOnly = true)
    public Optional<String> statusList(Actor actor, StatusPurpose purpose, int list) {
        return lists.find(purpose, list).map(StatusListRows.Row::token).flatMap(SignedToken::intact);
    }

    private List<Entry> history(SealNumber number) {
        return database.sql("""
                        select seq, event, version, at, public_reason, digest, log_entry from seals.event
                        where number = ? order by seq
                        """)
                .param(number.value())
                .query((row, index) -> new Entry(
                        row.getInt("seq"),
                        Event.valueOf(row.getString("event")),
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("public_reason"),
                        new Sha256(row.getString("digest")),
                        row.getObject("log_entry", UUID.class)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static StatusPlace place(Place place) {
        return new StatusPlace(place.list(), place.index());
    }
}
