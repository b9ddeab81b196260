package org.sealwright.submissions.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.submissions.IxitGaps;
import org.sealwright.submissions.intake.EntryText;
import org.springframework.util.MultiValueMap;

/**
 * A row of an IXIT table as a form: of the entry at place n in the table, {@code v<n>} are choices and IDs, {@code w<n>} the
 * words.
 */
final class RowForm {

    private RowForm() {}

    /** Reads what was typed; nothing of it is lost, whatever it is. */
    static IxitRow read(IxitTable table, MultiValueMap<String, String> typed) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (int n = 0; n < table.entries().size(); n++) {
            IxitEntry entry = table.entries().get(n);
            if (!entry.name().equals(IxitGaps.ID)) {
                List<String> values = new ArrayList<>(typed.getOrDefault("v" + n, List.of()).stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList());
                String words = String.join("\n\n", typed.getOrDefault("w" + n, List.of()))
                        .replace("\r\n", "\n")
                        .strip();
                Stream.concat(leading(entry, words).stream(), rest(entry, words).stream())
                        .filter(value -> !values.contains(value))
                        .forEach(values::add);
                if (!values.isEmpty()) {
                    entries.put(entry.name(), values);
                }
            }
        }
        String id = table.isList() ? first(typed, "ID") : table.name();
        return new IxitRow(id.strip(), entries);
    }

    /** Lines in front of the words that are nothing but a choice or an ID, as a merged text has them. */
    private static List<String> leading(IxitEntry entry, String words) {
        return words.lines()
                .map(String::strip)
                .takeWhile(line -> isValue(entry, line))
                .map(line -> entry.choiceNamed(line) == null ? line : String.valueOf(entry.choiceNamed(line)))
                .toList();
    }

    private static List<String> rest(IxitEntry entry, String words) {
        String rest =
                words.lines().dropWhile(line -> isValue(entry, line.strip())).collect(Collectors.joining("\n"));
        return EntryText.values(entry, rest);
    }

    private static boolean isValue(IxitEntry entry, String line) {
        return switch (entry.type()) {
            case CHOICE -> entry.choiceNamed(line) != null;
            case REFERENCE -> line.matches("[\\p{L}\\p{N}_.]+-[\\p{L}\\p{N}_.-]+");
            case TEXT, DATE -> false;
        };
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** The row's entries as fields. */
    static List<Field> fields(IxitTable table, IxitRow row) {
        List<Field> fields = new ArrayList<>();
        for (int n = 0; n < table.entries().size(); n++) {
            IxitEntry entry = table.entries().get(n);
            if (!entry.name().equals(IxitGaps.ID)) {
                fields.add(field(n, entry, row.values(entry.name())));
            }
        }
        return fields;
    }

    private static Field field(int n, IxitEntry entry, List<String> values) {
        List<String> picked = values.stream()
                .filter(value -> switch (entry.type()) {
                    case CHOICE -> entry.choices().contains(value);
                    case REFERENCE -> !value.matches("(?s).*\\s.*");
                    case TEXT, DATE -> false;
                })
                .toList();
        List<String> words =
                values.stream().filter(value -> !picked.contains(value)).toList();
        return new Field(n, entry, picked, String.join("\n\n", words));
    }

    /** Everything that stands in an entry, one value a line, as it can be typed into its words again. */
    static String text(List<String> values) {
        return String.join("\n", values);
    }

    /**
     * An entry in the form.
     *
     * @param n its place in the table
     * @param picked choices that are ticked, IDs that are referred to
     */
    record Field(int n, IxitEntry entry, List<String> picked, String words) {

        /** IDs that are referred to, and room for two more. */
        public List<String> slots() {
            List<String> slots = new ArrayList<>(picked);
            slots.addAll(Arrays.asList("", ""));
            return slots;
        }

        /** Whether there is a place for words beside choices and references; always where there are some. */
        public boolean hasWords() {
            return entry.freeText()
                    || !words.isEmpty()
                    || entry.type() == IxitEntry.Type.TEXT
                    || entry.type() == IxitEntry.Type.DATE;
        }

        public int lines() {
            return (int) Math.clamp(words.lines().count() + words.length() / 90 + 1, 2, 18);
        }
    }
}
