package org.sealwright.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of the tokens of a seal (registry.tokens), as the text of a tsquery: every filter, and every word as it is
 * or begun. All of it goes to the database as a parameter.
 */
final class TokenQuery {

    /** What begins with fewer letters is too much: only the whole word counts then. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final int LAST_YEAR = 2100;
    private static final int FIRST_YEAR = 1990;

    private final List<String> all = new ArrayList<>();

    private TokenQuery() {}

    /** Everything that narrows the list but the words. */
    static TokenQuery narrowed(SealQuery query, String maker) {
        TokenQuery asked = new TokenQuery();
        asked.addIfAny("c=", query.category().strip());
        asked.addIfAny("l=", query.level().strip());
        asked.addIfAny("s=", query.status().strip().toLowerCase(Locale.ROOT));
        asked.addIfAny("a=", maker);
        if (query.updatesUntil() != null) {
            // A seal carries the last whole year of its updates; of others the row says the day.
            int from = Math.clamp(query.updatesUntil().plusDays(1).getYear() - 1, FIRST_YEAR, LAST_YEAR);
            asked.all.add(any(yearsSince(from)));
        }
        return asked;
    }

    /** Years to the end of their decade, then decades: a list of all years would be asked of every row that is looked at. */
    private static List<String> yearsSince(int first) {
        int decade = (first + 9) / 10;
        List<String> years = new ArrayList<>();
        IntStream.range(first, decade * 10).forEach(year -> years.add(quoted("y=" + year)));
        IntStream.rangeClosed(decade, LAST_YEAR / 10).forEach(ten -> years.add(quoted("y=" + ten) + ":*"));
        return years;
    }

    /** The same, and one of these terms. */
    TokenQuery and(Collection<String> alternatives) {
        TokenQuery narrower = new TokenQuery();
        narrower.all.addAll(all);
        narrower.all.add(any(alternatives));
        return narrower;
    }

    private void addIfAny(String kind, String value) {
        if (!value.isEmpty()) {
            all.add(quoted(kind + value));
        }
    }

    /** What a seal's word must begin with to be meant by this one: a plural finds the singular; empty if it must be whole. */
    static String beginning(String word) {
        if (word.length() < SHORTEST_BEGINNING) {
            return "";
        }
        return word.length() > SHORTEST_BEGINNING && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /**
     * A word that stands so, or, where it is long enough, begins so.
     *
     * @param known words of products and makers that begin so. Naming them is faster by far than to ask for the beginning;
     *     empty where there are none, or too many to name
     */
    static String word(String word, Collection<String> known) {
        String beginning = beginning(word);
        if (beginning.isEmpty()) {
            return quoted(word);
        }
        return known.isEmpty()
                ? quoted(beginning) + ":*"
                : any(known.stream().map(TokenQuery::quoted).toList());
    }

    static String kind(String category) {
        return quoted("c=" + category);
    }

    static String model(String joined) {
        return quoted("m=" + joined);
    }

    static String name(String joined) {
        return quoted("n=" + joined);
    }

    static String gtin(String inFull) {
        return quoted("g=" + inFull);
    }

    static String whole(String word) {
        return quoted(word);
    }

    static String any(Collection<String> terms) {
        return "(" + String.join(" | ", terms) + ")";
    }

    /** {@code null} where nothing is asked. */
    @Nullable
    String text() {
        return all.isEmpty() ? null : String.join(" & ", all);
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
