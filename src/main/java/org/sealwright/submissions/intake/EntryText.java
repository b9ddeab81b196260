package org.sealwright.submissions.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sealwright.catalogue.IxitEntry;

/**
 * Reads the values of an entry from the words of an author. Choices and references become values of their own only where
 * the text is nothing but them; as soon as there are words the text stays whole, so that none is lost.
 */
public final class EntryText {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");

    private EntryText() {}

    /** The values in a text. */
    public static List<String> values(IxitEntry entry, String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            return List.of();
        }
        return switch (entry.type()) {
            case CHOICE -> choices(entry, words);
            case REFERENCE -> references(words);
            case TEXT, DATE -> List.of(words);
        };
    }

    /** The value that stands in the heading itself, {@code Confirmation: Yes}, and the words below it. */
    static List<String> values(IxitEntry entry, String inHeading, String text) {
        if (inHeading.isBlank()) {
            return values(entry, text);
        }
        return Stream.concat(values(entry, inHeading).stream(), values(entry, text).stream())
                .distinct()
                .toList();
    }

    private static List<String> choices(IxitEntry entry, String words) {
        String bare = words.replaceAll("[.`*_]+$|^[`*_]+", "");
        String one = entry.choiceNamed(bare);
        if (one != null) {
            return List.of(one);
        }
        List<String> several = Arrays.stream(bare.split("[,;\\n]"))
                .map(EntryText::unlisted)
                .filter(part -> !part.isEmpty())
                .toList();
        if (entry.multiple()
                && !several.isEmpty()
                && several.stream().allMatch(part -> entry.choiceNamed(part) != null)) {
            return several.stream()
                    .map(entry::choiceNamed)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
        return List.of(words);
    }

    private static List<String> references(String words) {
        List<String> parts = Arrays.stream(words.split("[,;\\n]"))
                .map(EntryText::unlisted)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        boolean onlyIds = !parts.isEmpty()
                && parts.stream().allMatch(part -> ID.matcher(part).matches() && part.contains("-"));
        return onlyIds ? parts : List.of(words);
    }

    /** Without what lists and emphasis put around a word. */
    private static String unlisted(String part) {
        return part.strip()
                .replaceAll("^[*+-]\\s+", "")
                .replaceAll("^[`*_]+|[`*_.]+$", "")
                .strip();
    }
}
