package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an IXIT table say about an answer or a claim. It names either a fact or a provision.
 *
 * @param fact key of a condition or a feature
 * @param provision a provision that is claimed or not
 * @param table the table whose rows say something
 * @param where what a row must have to say it, all of it; any row does where nothing is named
 * @param shows what such a row shows; {@code null} where it shows nothing
 * @param expected what has to stand in the table where the fact holds or the provision is claimed
 */
public record Sign(
        @Nullable String fact,
        @Nullable ProvisionId provision,
        String table,
        List<Mark> where,
        @Nullable Shows shows,
        @Nullable Expected expected) {

    public Sign {
        where = List.copyOf(where);
    }

    /** Whether a row says it; a row that names no closed choice leaves that open and does not. */
    boolean isIn(IxitRow row, IxitTable of) {
        return where.stream().allMatch(mark -> mark.isIn(row, of));
    }

    /** Whether a row may say it: where a closed choice is asked, what it has names none. */
    boolean isOpenIn(IxitRow row, IxitTable of) {
        return where.stream().allMatch(mark -> mark.isIn(row, of) || mark.isOpenIn(row, of));
    }

    /** What a row shows. */
    public enum Shows {
        /** The fact holds, or the provision is supported. */
        @JsonProperty("holds")
        HOLDS,
        /** The fact does not hold, or the provision is not supported. */
        @JsonProperty("fails")
        FAILS
    }

    /** What has to stand in the table. */
    public enum Expected {
        /** A row that says it. */
        @JsonProperty("row")
        ROW,
        /** Any row: the table is not declared empty. */
        @JsonProperty("table")
        TABLE
    }

    /**
     * Something in an entry. Without choices and words, that the entry says anything.
     *
     * @param in closed choices of which one is enough
     * @param words of which one is enough, in any case
     */
    public record Mark(String entry, List<String> in, List<String> words) {

        public Mark {
            in = List.copyOf(in);
            words = List.copyOf(words);
        }

        private boolean isIn(IxitRow row, IxitTable of) {
            List<String> values = row.values(entry);
            if (!in.isEmpty()) {
                return values.stream()
                        .map(value -> choice(value, of))
                        .filter(Objects::nonNull)
                        .anyMatch(in::contains);
            }
            if (!words.isEmpty()) {
                return values.stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .anyMatch(value -> words.stream().anyMatch(value::contains));
            }
            return !values.isEmpty();
        }

        private boolean isOpenIn(IxitRow row, IxitTable of) {
            return !in.isEmpty() && row.values(entry).stream().allMatch(value -> choice(value, of) == null);
        }

        private @Nullable String choice(String value, IxitTable of) {
            return of.entry(entry).map(known -> known.choiceNamed(value)).orElse(null);
        }
    }
}
