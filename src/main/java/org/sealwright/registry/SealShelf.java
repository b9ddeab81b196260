package org.sealwright.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.FirmwareFinding;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads registry.findable, in the two ways that stay fast whatever is asked: what is rare by the index of tokens, what is
 * common along the numbers, which are drawn at random, so that any stretch of them is a fair sample of all.
 */
@Repository
class SealShelf {

    private static final String COLUMNS =
            "number, ended, coalesce(tokens @@ cast(:exact as tsquery), false) as exact, name, maker, category, level, status, support_ends";

    private final JdbcClient reader;
    private final PublicRegistry registry;
    private final PreparedAnswers answers;

    SealShelf(@Qualifier("reader") JdbcClient reader, PublicRegistry registry, PreparedAnswers answers) {
        this.reader = reader;
        this.registry = registry;
        this.answers = answers;
    }

    /** A text as the tokens have it. */
    Folded folded(String text) {
        return reader.sql("select registry.words_of(:text) as words, registry.joined(:text) as joined")
                .param("text", text)
                .query((row, index) -> new Folded(
                        List.of((String[])
                                Objects.requireNonNull(row.getArray("words")).getArray()),
                        String.valueOf(row.getString("joined"))))
                .single();
    }

    /** Words of products and makers that begin so, for each of these; one more than so many where there are more. */
    Map<String, List<String>> begunWith(Collection<String> beginnings, int most) {
        Map<String, List<String>> words = new HashMap<>();
        if (beginnings.isEmpty()) {
            return words;
        }
        reader.sql("""
                        select beginning, array(select word from registry.spelling
                            where word >= beginning and word < beginning || chr(1114111) order by word limit :most) as words
                        from unnest(:beginnings) as beginning
                        """)
                .param("beginnings", beginnings.toArray(String[]::new))
                .param("most", most + 1)
                .query(row -> {
                    words.put(row.getString("beginning"), List.of((String[])
                            Objects.requireNonNull(row.getArray("words")).getArray()));
                });
        return words;
    }

    /** By the index; no more than so many, in no order. */
    List<Listed> found(Inquiry inquiry, int most) {
        return found(inquiry, inquiry.tokens(), most);
    }

    /** Those of them that stand as active, or all others. */
    List<Listed> found(Inquiry inquiry, boolean ended, int most) {
        String state = ended ? "!'s=active'" : "'s=active'";
        return found(inquiry, inquiry.tokens() == null ? state : inquiry.tokens() + " & " + state, most);
    }

    /** Those that carry exactly what was asked for. */
    List<Listed> exact(Inquiry inquiry, int most) {
        return inquiry.exact() == null ? List.of() : found(inquiry, inquiry.exact(), most);
    }

    private List<Listed> found(Inquiry inquiry, @Nullable String tokens, int most) {
        String from = tokens == null
                ? "registry.findable where cast(:until as date) is null or support_ends >= :until limit :most"
                : "registry.found(cast(:tokens as tsquery), cast(:until as date), :most)";
        return reader.sql("select " + COLUMNS + " from " + from)
                .params(parameters(inquiry, tokens))
                .param("most", most)
                .query((row, index) -> Listed.of(row, inquiry.score()))
                .list();
    }

    /**
     * Along the numbers, those that match; how well does not matter there, and they have no score.
     *
     * @param after the number behind which to begin
     * @param within how many rows to look at; what they leave open another way has to find
     */
    List<Listed> along(Inquiry inquiry, boolean ended, String after, int within, int most) {
        // The day first, which costs less to compare.
        String lasts = inquiry.until() == null ? "true" : "support_ends >= cast(:until as date)";
        String matches = inquiry.tokens() == null ? "true" : "ts_match_vq(tokens, cast(:tokens as tsquery))";
        return reader.sql("select " + COLUMNS
                        + " from (select * from registry.findable where ended = :ended and number > :after order by number limit :within) stretch where "
                        + lasts + " and " + matches + " limit :most")
                .params(parameters(inquiry, inquiry.tokens()))
                .param("ended", ended)
                .param("after", after)
                .param("within", within)
                .param("most", most)
                .query((row, index) -> Listed.of(row, MatchScore.NONE))
                .list();
    }

    /** Whether the seal with this number is one of those. */
    boolean holds(Inquiry inquiry, String number) {
        return reader.sql("""
                        select count(*) from registry.findable where number = :number
                          and (cast(:tokens as tsquery) is null or tokens @@ cast(:tokens as tsquery))
                          and (cast(:until as date) is null or support_ends >= :until)
                        """)
                        .params(parameters(inquiry, inquiry.tokens()))
                        .param("number", number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Map<String, @Nullable Object> parameters(Inquiry inquiry, @Nullable String tokens) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("exact", inquiry.exact());
        parameters.put("until", inquiry.until());
        parameters.put("tokens", tokens);
        return parameters;
    }

    /**
     * Seals as a list shows them, in the order of these numbers. Both tables are asked for them: the columns collate differently,
     * and the join alone would read all of the second.
     */
    List<SealHit> hits(Collection<String> numbers, Instant now) {
        Map<String, SealHit> hits = new HashMap<>();
        reader.sql("""
                        select f.number, f.product, f.maker, f.category, f.level, f.edition, f.support_ends, s.status,
                          s.credential_finding, s.revocation_finding, s.suspension_finding, s.log_finding, s.valid_from,
                          s.valid_until, s.verified_at, s.revision
                        from registry.findable f join registry.seal s using (number)
                        where f.number = any(:numbers) and s.number = any(:numbers)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> hit(row, now))
                .list()
                .forEach(hit -> hits.put(hit.number(), hit));
        List<SealHit> inOrder = new ArrayList<>();
        for (String number : numbers) {
            SealHit hit = hits.get(number);
            if (hit != null) {
                inOrder.add(hit);
            }
        }
        return inOrder;
    }

    /** A seal of which a newer state was announced than this row has, of a replica that lags, is read again. */
    private SealHit hit(ResultSet row, Instant now) throws SQLException {
        String number = row.getString("number");
        if (row.getLong("revision") >= answers.floor(number)) {
            return SealHit.of(row, now);
        }
        return registry.find(number)
                .map(newest -> SealHit.of(newest.readAt(now, FirmwareFinding.NOT_ASKED)))
                .orElse(SealHit.of(row, now));
    }

    /** Numbers of the seals that changed last. */
    List<String> recent(int most) {
        return reader.sql("select number from registry.seal order by changed_at desc, number limit ?")
                .param(most)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** Words of products and makers that are spelled like this one, or contain it; the nearest first. */
    List<String> spelledLike(String word, int most) {
        return reader.sql("""
                        select word from registry.spelling
                        where word operator(registry.%) :word or word like '%' || :word || '%'
                        order by registry.similarity(word, :word) desc, word limit :most
                        """)
                .param("word", word)
                .param("most", most)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** A text in words, folded, and as one word. */
    record Folded(List<String> words, String joined) {}

    /**
     * What the rows are asked for.
     *
     * @param tokens a tsquery; {@code null} asks for everything
     * @param exact a tsquery that only the best matches answer; {@code null} where there can be none
     * @param until up to when updates must be promised at least
     */
    record Inquiry(
            @Nullable String tokens,
            @Nullable String exact,
            @Nullable LocalDate until,
            MatchScore score) {}
}
