package org.sealwright.registry;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of RFC 4180 that a spreadsheet program shows as they are: a cell that it would take for a formula gets an apostrophe
 * in front, since makers choose the names of their products and models.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One row with its line end. */
    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Several values in one cell. */
    static String all(List<String> values) {
        return String.join(" | ", values);
    }

    private static String cell(String text) {
        String plain = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return plain.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n' || c == '\'')
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }
}
