package org.sealwright.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.InstallationKey;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.FirmwareFinding;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Answers that some node of the portal made before, in pieces: of a seal that this node does not hold, one select says all. Taken only
 * while the seal says what it said then, while the same program would make it, and before the day on which it would say something else;
 * and only with this installation's code of it, because whoever may write to the database must not write pages (decision 42).
 */
@Repository
class StoredAnswers {

    /** Until when an answer holds that no day changes. */
    static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Answers of another program are of no use any more, unless it runs beside this one. */
    private static final Duration OTHERS_KEPT = Duration.ofDays(2);

    private final JdbcClient reader;
    private final JdbcTemplate primary;
    private final PublicRegistry registry;
    private final PreparedAnswers answers;
    private final Clock clock;
    private final InstallationKey key;
    private final String madeBy;

    StoredAnswers(
            @Qualifier("reader") JdbcClient reader,
            JdbcTemplate primary,
            PublicRegistry registry,
            PreparedAnswers answers,
            PublicAddress address,
            Clock clock,
            @Value("${sealwright.answer-key:}") String key,
            DataDirectory directory) {
        this.reader = reader;
        this.primary = primary;
        this.registry = registry;
        this.answers = answers;
        this.clock = clock;
        this.key = InstallationKey.of("answer-key", "stored answers", key, directory);
        // What a page says that is not in the program: addresses and days.
        this.madeBy = Sha256.of(ThisProgram.sha256() + " " + address.url("/") + " " + clock.getZone())
                .hex();
    }

    /** The answer as of now; empty where none is stored that still holds. */
    Optional<Prepared> find(String number, Prepared.Variant variant) {
        Instant now = clock.instant();
        return reader.sql("""
                        select s.revision, s.status, s.credential_finding, s.revocation_finding, s.suspension_finding, s.log_finding,
                          s.valid_from, s.valid_until, s.verified_at, a.content, a.answer, a.until, a.pieces, a.code
                        from registry.seal s join registry.stored_answer a using (number, content)
                        where number = ? and a.variant = ? and a.made_by = ? and a.until > ?
                        """)
                .params(number, nameOf(variant), madeBy, Timestamp.from(now))
                .query((row, index) -> Optional.ofNullable(prepared(row, number, variant, now)))
                .optional()
                .flatMap(found -> found);
    }

    private @Nullable Prepared prepared(ResultSet row, String number, Prepared.Variant variant, Instant now)
            throws SQLException {
        SealState state = SealState.of(row);
        long revision = row.getLong("revision");
        boolean holds = state.answerAt(now, FirmwareFinding.NOT_ASKED).word().equals(row.getString("answer"));
        if (!holds || revision < answers.floor(number) || !isOurs(row, number, variant)) {
            return null;
        }
        AsOf asOf = AsOf.of(now.atZone(clock.getZone()), variant.locale());
        byte[] bytes = AnswerPieces.parse(row.getBytes("pieces")).filled(asOf, variant.encoding());
        return Prepared.of(bytes, variant, revision, state.staleAt(now, registry.midnight()));
    }

    private boolean isOurs(ResultSet row, String number, Prepared.Variant variant) throws SQLException {
        byte[] code = code(
                number,
                variant,
                row.getLong("content"),
                row.getString("answer"),
                row.getTimestamp("until"),
                row.getBytes("pieces"));
        return MessageDigest.isEqual(code, row.getBytes("code"));
    }

    /** Nothing in front of the bytes has a line's end in it. */
    private byte[] code(
            String number, Prepared.Variant variant, long content, String answer, Timestamp until, byte[] pieces) {
        String head = String.join(
                "\n",
                madeBy,
                number,
                nameOf(variant),
                Long.toString(content),
                answer,
                Long.toString(until.getTime()),
                "");
        byte[] front = head.getBytes(StandardCharsets.UTF_8);
        return key.authenticate(ByteBuffer.allocate(front.length + pieces.length)
                .put(front)
                .put(pieces)
                .array());
    }

    /** Stores what was made of rows that still are as they were then. */
    void store(List<Made> made) {
        Map<String, Long> contents = contents(made);
        List<Object[]> lines = new ArrayList<>();
        for (Made one : made) {
            Long content = contents.get(one.number + one.revision);
            if (content != null) {
                lines.add(line(one, content));
            }
        }
        primary.batchUpdate("""
                insert into registry.stored_answer (number, variant, made_by, content, answer, until, pieces, code)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (number, variant, made_by) do update set content = excluded.content, answer = excluded.answer,
                  until = excluded.until, pieces = excluded.pieces, code = excluded.code, stored_at = now()
                where stored_answer.content <= excluded.content
                """, lines);
    }

    /** By number and revision; those that changed meanwhile are missing. */
    private Map<String, Long> contents(List<Made> made) {
        Map<String, Long> contents = new HashMap<>();
        primary.query(
                "select number, revision, content from registry.seal where number = any(?)",
                row -> {
                    contents.put(row.getString("number") + row.getLong("revision"), row.getLong("content"));
                },
                (Object) made.stream().map(Made::number).toArray(String[]::new));
        return contents;
    }

    private Object[] line(Made one, long content) {
        Timestamp until = Timestamp.from(one.until.truncatedTo(ChronoUnit.MILLIS));
        byte[] pieces = one.pieces.toBytes();
        return new Object[] {
            one.number,
            nameOf(one.variant),
            madeBy,
            content,
            one.answer,
            until,
            pieces,
            code(one.number, one.variant, content, one.answer, until, pieces)
        };
    }

    /** How much room they take, indexes and all, in bytes. */
    long size() {
        Long size = primary.queryForObject("select pg_total_relation_size('registry.stored_answer')", Long.class);
        return size == null ? 0 : size;
    }

    /** Removes what nobody will be given any more. */
    void forget() {
        Timestamp now = Timestamp.from(clock.instant());
        primary.update("""
                delete from registry.stored_answer a using registry.seal s
                where s.number = a.number and (a.content <> s.content or a.until <= ?)
                """, now);
        primary.update(
                "delete from registry.stored_answer where made_by <> ? and stored_at < ?",
                madeBy,
                Timestamp.from(clock.instant().minus(OTHERS_KEPT)));
    }

    /** The same for both encodings: it is stored in one. */
    private static String nameOf(Prepared.Variant variant) {
        if (variant.reading() == null) {
            return "json";
        }
        return "page " + variant.reading().code() + (variant.reading().chosen() ? " chosen" : "");
    }

    /**
     * An answer that was made.
     *
     * @param revision of the row that it was made from
     * @param answer as which it holds
     * @param until from when on it would say something else; {@link #FOREVER} says that no day changes it
     */
    record Made(
            String number,
            Prepared.Variant variant,
            long revision,
            String answer,
            Instant until,
            AnswerPieces pieces) {}
}
