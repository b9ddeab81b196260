package org.sealwright.submissions.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sealwright.shared.Refused;

/**
 * Something that the reader of a file noticed.
 *
 * @param file where
 * @param line from 1; 0 for the file as a whole
 * @param key what to do about it: key of the sentence in {@code messages/submissions.properties}
 * @param arguments what the sentence names
 */
public record Remark(String file, int line, Kind kind, String key, List<String> arguments) {

    private static final Set<String> OTHER_TABLES = Set.of("ods", "fods", "numbers", "csv", "tsv", "xlsb", "xltm");
    private static final Set<String> OTHER_DOCUMENTS =
            Set.of("pdf", "doc", "docx", "odt", "rtf", "txt", "htm", "html", "pages");

    public Remark {
        arguments = List.copyOf(arguments);
    }

    /** Something that the reader of a file, or who saves what was read, had to leave out. */
    public static Remark unread(String file, int line, String key, String... arguments) {
        return new Remark(file, line, Kind.NOT_READ, key(key), List.of(arguments));
    }

    /** A file of a kind that is not read, with the way to what it holds. */
    public static Remark otherKind(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (OTHER_TABLES.contains(ending)) {
            return unread(file, 0, "other-table", "." + ending);
        }
        return unread(file, 0, OTHER_DOCUMENTS.contains(ending) ? "other-document" : "other-file");
    }

    /** Something that was taken over and wants a look. */
    public static Remark warning(String file, int line, String key, String... arguments) {
        return new Remark(file, line, Kind.WARNING, key(key), List.of(arguments));
    }

    /** Something that a rule of the portal forbids to take over. */
    public static Remark refused(String file, Refused refusal) {
        List<String> arguments =
                Arrays.stream(refusal.arguments()).map(String::valueOf).toList();
        return new Remark(file, 0, Kind.NOT_READ, refusal.key(), arguments);
    }

    private static String key(String key) {
        return "submissions.import." + key;
    }

    /** How bad it is. */
    public enum Kind {
        /** It is in the file and not in what was imported. */
        NOT_READ,
        /** It was imported, but a person should look at it. */
        WARNING
    }
}
