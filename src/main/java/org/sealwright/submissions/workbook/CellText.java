package org.sealwright.submissions.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.submissions.intake.EntryText;

/**
 * The values of an entry as the text of one cell. Plain words stand as they are. Where reading them would change them, each
 * value follows a line that holds {@code |} alone; a line of a value that looks so gets a backslash more.
 */
final class CellText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String of(IxitEntry entry, List<String> values) {
        String plain = String.join("\n", values);
        if (!plain.startsWith("|\n") && EntryText.values(entry, plain).equals(values)) {
            return plain;
        }
        StringBuilder exact = new StringBuilder();
        for (String value : values) {
            exact.append(exact.isEmpty() ? "|\n" : "\n|\n")
                    .append(value.replaceAll("(?<=^|\\n)(\\\\*\\|)(?=$|\\n)", "\\\\$1"));
        }
        return exact.toString();
    }

    static List<String> values(IxitEntry entry, String cell) {
        if (!cell.startsWith("|\n")) {
            return EntryText.values(entry, cell);
        }
        List<String> values = new ArrayList<>();
        for (String part : cell.substring(2).split("\\n\\|\\n", -1)) {
            values.add(part.replaceAll("(?<=^|\\n)\\\\(\\\\*\\|)(?=$|\\n)", "$1"));
        }
        return values;
    }

    /** With what XML can't hold, or would change, written as Office Open XML does: {@code _x000D_}. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))
                    || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            boolean control = c < ' ' && c != '\n' && c != '\t';
            if (control || c >= 0xFFFE || Character.isSurrogate(c) && !paired || isEscape(text, i)) {
                out.append("_x%04X_".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '_'
                && ESCAPE.matcher(text).region(at, text.length()).lookingAt();
    }

    static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
