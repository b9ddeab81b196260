package org.sealwright.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.verification.StatusList;
import org.sealwright.verification.StatusPurpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The status lists as they are stored. Bit 0 is the leftmost bit of the first byte. */
@Repository
class StatusListRows {

    private static final int BYTES = StatusList.SIZE / 8;

    private final JdbcClient database;

    StatusListRows(JdbcClient database) {
        this.database = database;
    }

    void open(StatusPurpose purpose, int number) {
        database.sql("insert into seals.status_list (purpose, list, bits) values (?, ?, ?) on conflict do nothing")
                .params(purpose.name(), number, new byte[BYTES])
                .update();
    }

    /** Keeps every other act away from all lists until the transaction ends. */
    void lockAll() {
        database.sql("select pg_advisory_xact_lock(hashtext('sealwright.seals.status-lists'))")
                .query((row, index) -> index)
                .list();
    }

    Optional<Row> newest(StatusPurpose purpose) {
        return database.sql("select * from seals.status_list where purpose = ? order by list desc limit 1")
                .param(purpose.name())
                .query((row, index) -> read(row))
                .optional();
    }

    Row require(StatusPurpose purpose, int number) {
        return find(purpose, number).orElseThrow(() -> new IllegalStateException("No " + purpose + " list " + number));
    }

    Optional<Row> find(StatusPurpose purpose, int number) {
        return database.sql("select * from seals.status_list where purpose = ? and list = ?")
                .params(purpose.name(), number)
                .query((row, index) -> read(row))
                .optional();
    }

    List<Row> all() {
        return database.sql("select * from seals.status_list order by purpose, list")
                .query((row, index) -> read(row))
                .list();
    }

    /** By a version, or by the draft of one. */
    boolean isTaken(StatusPurpose purpose, Place place) {
        String sql = switch (purpose) {
            case REVOCATION -> """
                select exists (select from seals.version where revocation_list = ? and revocation_index = ?)
                  or exists (select from seals.draft where revocation_list = ? and revocation_index = ?)
                """;
            case SUSPENSION -> """
                select exists (select from seals.version where suspension_list = ? and suspension_index = ?)
                  or exists (select from seals.draft where suspension_list = ? and suspension_index = ?)
                """;
        };
        return database.sql(sql)
                .params(place.list(), place.index(), place.list(), place.index())
                .query(Boolean.class)
                .single();
    }

    void countUse(StatusPurpose purpose, int list) {
        database.sql("update seals.status_list set used = used + 1 where purpose = ? and list = ?")
                .params(purpose.name(), list)
                .update();
    }

    /**
     * Puts the signed list in the place of the one before; one that the log names is archived too.
     *
     * @param entry that names it, {@code null} where none does
     */
    void publish(Row list, SignedToken token, Instant now, @Nullable UUID entry) {
        Timestamp at = Timestamp.from(now);
        boolean logged = entry != null;
        database.sql("""
                        update seals.status_list
                        set bits = ?, header = ?, payload = ?, signature = ?, signed_at = ?,
                          logged_at = case when ? then ? else logged_at end
                        where purpose = ? and list = ?
                        """)
                .param(list.bits())
                .param(token.header())
                .param(token.deflated())
                .param(token.signature())
                .param(at)
                .param(logged)
                .param(at)
                .param(list.purpose().name())
                .param(list.number())
                .update();
        if (entry != null) {
            archive(list, token, at, entry);
        }
    }

    /** Notes that people were told how old this list's signature is; false if they were before. */
    boolean tellOverdue(Row list) {
        return database.sql("""
                        update seals.status_list set overdue_told = signed_at
                        where purpose = ? and list = ? and overdue_told is distinct from signed_at
                        """).params(list.purpose().name(), list.number()).update() == 1;
    }

    /** The list that the log named last at an instant. */
    Optional<PastList> past(StatusPurpose purpose, int number, Instant at) {
        return database.sql("""
                        select * from seals.archived_list where purpose = ? and list = ? and at <= ?
                        order by at desc limit 1
                        """)
                .params(purpose.name(), number, Timestamp.from(at))
                .query((row, index) -> new PastList(
                        new SignedToken(row.getBytes("header"), row.getBytes("payload"), row.getBytes("signature")),
                        row.getObject("log_entry", UUID.class)))
                .optional();
    }

    private void archive(Row list, SignedToken token, Timestamp at, UUID entry) {
        database.sql("""
                        insert into seals.archived_list (digest, purpose, list, at, header, payload, signature, log_entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(token.digest().hex())
                .param(list.purpose().name())
                .param(list.number())
                .param(at)
                .param(token.header())
                .param(token.deflated())
                .param(token.signature())
                .param(entry)
                .update();
    }

    private static Row read(ResultSet row) throws SQLException {
        byte[] header = row.getBytes("header");
        Timestamp signed = row.getTimestamp("signed_at");
        Timestamp logged = row.getTimestamp("logged_at");
        return new Row(
                StatusPurpose.valueOf(row.getString("purpose")),
                row.getInt("list"),
                row.getBytes("bits"),
                row.getInt("used"),
                header == null ? null : new SignedToken(header, row.getBytes("payload"), row.getBytes("signature")),
                signed == null ? null : signed.toInstant(),
                logged == null ? null : logged.toInstant());
    }

    /** A signed list of the archive, and the entry of the log that names it. */
    record PastList(SignedToken token, UUID logEntry) {}

    /** One list: its bits now, and the signed form that is published. */
    record Row(
            StatusPurpose purpose,
            int number,
            byte[] bits,
            int used,
            @Nullable SignedToken token,
            @Nullable Instant signedAt,
            @Nullable Instant loggedAt) {

        boolean isSet(int index) {
            return (bits[index / 8] & 0x80 >> index % 8) != 0;
        }

        Row with(int index, boolean value) {
            byte[] changed = bits.clone();
            int bit = 0x80 >> index % 8;
            changed[index / 8] = (byte) (value ? changed[index / 8] | bit : changed[index / 8] & ~bit);
            return new Row(purpose, number, changed, used, token, signedAt, loggedAt);
        }

        StatusList statusList() {
            return StatusList.of(IntStream.range(0, StatusList.SIZE).filter(this::isSet));
        }
    }
}
