package org.sealwright.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads which rows an entry refers to. Authors write IDs with commas, semicolons or line breaks between them, words
 * around them, and in published dossiers a colon and a title behind them.
 */
public final class IxitReferences {

    private IxitReferences() {}

    /** An ID in the form in which two of them compare: without case, without a title behind a colon. */
    public static String key(String id) {
        String bare = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
        return bare.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Splits the values of a reference into the IDs that lead to a row and the texts that lead nowhere.
     *
     * @param isRow whether a row of this {@linkplain #key(String) key} exists
     * @param prefixes how IDs begin ({@link IxitTable#rowIdPrefix()}); a word that begins so and names no row is lost
     */
    public static Read read(List<String> values, Predicate<String> isRow, Collection<String> prefixes) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> lost = new LinkedHashSet<>();
        for (String part : parts(values)) {
            if (isRow.test(key(part))) {
                found.add(key(part));
                continue;
            }
            List<String> words = words(part);
            List<String> here = words.stream().filter(isRow).toList();
            List<String> dangling = words.stream()
                    .filter(isRow.negate())
                    .filter(word -> prefixes.stream().anyMatch(p -> word.startsWith(key(p))))
                    .toList();
            found.addAll(here);
            lost.addAll(here.isEmpty() && dangling.isEmpty() ? List.of(part) : dangling);
        }
        return new Read(List.copyOf(found), List.copyOf(lost));
    }

    private static List<String> words(String part) {
        return Stream.of(part.split("[\\s()\\[\\]/]+"))
                .map(word -> key(word.replaceAll("[.:*_`\"']+$|^[*_`\"']+", "")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> parts(List<String> values) {
        return values.stream()
                .flatMap(value -> Stream.of(value.split("[,;\\n]")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * What was read.
     *
     * @param ids keys of rows that exist, in the order in which they were named
     * @param lost texts that name no row
     */
    public record Read(List<String> ids, List<String> lost) {}
}
