package org.sealwright.assessments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.RowFilter;

/**
 * Narrows the rows of a table by entries with closed choices: all filters must match, each by any of its values. A row
 * whose entry is empty, or says anything that is no choice, is selected, so that nothing escapes a test.
 */
final class RowSelection {

    private RowSelection() {}

    /** How a row stands to the filters. */
    enum Match {
        YES,
        UNCLEAR,
        NO
    }

    static Match match(IxitTable table, IxitRow row, List<RowFilter> filters) {
        Match all = Match.YES;
        for (RowFilter filter : filters) {
            Match one = match(table, row, filter);
            if (one == Match.NO) {
                return Match.NO;
            }
            all = one == Match.UNCLEAR ? Match.UNCLEAR : all;
        }
        return all;
    }

    /** Entries that made a row unclear. */
    static List<String> unclear(IxitTable table, IxitRow row, List<RowFilter> filters) {
        return filters.stream()
                .filter(filter -> match(table, row, filter) == Match.UNCLEAR)
                .map(RowFilter::entry)
                .toList();
    }

    private static Match match(IxitTable table, IxitRow row, RowFilter filter) {
        IxitEntry entry = table.entry(filter.entry())
                .orElseThrow(() -> new IllegalStateException(table.name() + " has no entry " + filter.entry()));
        List<String> said = values(entry, row.values(filter.entry()));
        List<String> choices = new ArrayList<>();
        for (String value : said) {
            String choice = entry.choiceNamed(value);
            if (choice != null) {
                choices.add(choice.toLowerCase(Locale.ROOT));
            }
        }
        boolean matches = filter.in().stream().anyMatch(wanted -> choices.contains(wanted.toLowerCase(Locale.ROOT)));
        if (matches) {
            return Match.YES;
        }
        return said.isEmpty() || choices.size() < said.size() ? Match.UNCLEAR : Match.NO;
    }

    /** Where several values are allowed, one text may list them. */
    private static List<String> values(IxitEntry entry, List<String> texts) {
        return texts.stream()
                .flatMap(text -> entry.multiple() && entry.choiceNamed(text) == null
                        ? Arrays.stream(text.split("[,;\\n]"))
                        : Arrays.stream(new String[] {text}))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
