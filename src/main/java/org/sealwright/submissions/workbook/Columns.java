package org.sealwright.submissions.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where the columns of a sheet stand, by their headings. */
record Columns(int headings, Map<String, Integer> places) {

    /** Finds columns; where one is missing, says so, and nothing stands below. */
    static Columns find(SheetRows sheet, List<SheetRows.Line> lines, String... names) {
        for (SheetRows.Line line : lines) {
            Map<String, Integer> places = new LinkedHashMap<>();
            for (String name : names) {
                line.cells().forEach((column, words) -> {
                    if (words.strip().equalsIgnoreCase(name)) {
                        places.putIfAbsent(name, column);
                    }
                });
            }
            if (places.size() == names.length) {
                return new Columns(line.number(), places);
            }
        }
        sheet.unread("sheet-headings", String.join("”, “", names));
        return new Columns(Integer.MAX_VALUE, Map.of());
    }

    int at(String name) {
        return Objects.requireNonNull(places.get(name));
    }

    List<SheetRows.Line> below(List<SheetRows.Line> lines) {
        return lines.stream().filter(line -> line.number() > headings).toList();
    }
}
