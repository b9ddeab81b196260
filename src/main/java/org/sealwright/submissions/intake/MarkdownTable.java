package org.sealwright.submissions.intake;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.submissions.intake.MarkdownFile.Section;

/**
 * Reads one table from the Markdown of a published dossier: a heading {@code **ID**: X} of second or third level begins a
 * row, entries stand one level below. A table of layout record has its entries at second or third level. A table without rows
 * says why below a heading of its own.
 */
public final class MarkdownTable {

    private static final Pattern ROW = Pattern.compile("ID\\s*:\\s*(\\S.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Longer ones are not kept, so that there is nothing to say on their form. */
    private static final int LONGEST_ID = 200;

    private final String file;
    private final IxitTable table;
    private final Map<String, IxitRow> rows = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private String empty = "";
    private @Nullable String rowId;
    private int rowLevel;
    private @Nullable String entry;
    private int entryLevel;
    private int skippedLevel;
    private Map<String, List<String>> entries = new LinkedHashMap<>();

    private MarkdownTable(String file, IxitTable table) {
        this.file = file;
        this.table = table;
    }

    /** Reads a file. */
    public static Extract read(DossierFile file, Method method) {
        List<Section> sections;
        try {
            sections = MarkdownFile.sections(file.content());
        } catch (CharacterCodingException e) {
            return new Extract(Map.of(), List.of(Remark.unread(file.name(), 0, "not-utf-8")));
        }
        Optional<IxitTable> table = sections.stream()
                .filter(section -> section.level() > 0)
                .flatMap(section -> TableName.in(section.heading(), method).stream())
                .findFirst()
                .or(() -> TableName.in(file.name(), method));
        return table.map(known -> new MarkdownTable(file.name(), known).read(sections))
                .orElseGet(() -> new Extract(Map.of(), List.of(Remark.unread(file.name(), 0, "no-table"))));
    }

    private Extract read(List<Section> sections) {
        if (!table.isList()) {
            rowId = table.name();
            rowLevel = 1;
        }
        sections.forEach(this::take);
        endRow();
        if (rows.isEmpty() && !empty.isBlank()) {
            return new Extract(Map.of(), Map.of(table.name(), empty), remarks);
        }
        if (rows.isEmpty()) {
            remarks.add(Remark.unread(file, 0, "no-rows", table.name()));
            return new Extract(Map.of(), remarks);
        }
        return new Extract(Map.of(table.name(), List.copyOf(rows.values())), remarks);
    }

    private void take(Section section) {
        Matcher row = ROW.matcher(section.heading());
        if (table.isList() && (section.level() == 2 || section.level() == 3) && row.matches()) {
            beginRow(row.group(1).strip(), section);
        } else if (section.level() == 2 && section.heading().equalsIgnoreCase(MarkdownFiles.EMPTY)) {
            declareEmpty(section);
        } else if (entry != null && section.level() > entryLevel) {
            String open = entry;
            entries.merge(open, List.of(section.whole()), MarkdownTable::joined);
        } else if (skippedLevel > 0 && section.level() > skippedLevel) {
            unread(section, "section", section.heading());
        } else if (isEntryLevel(section)) {
            beginEntry(section);
        } else {
            leave(section);
        }
    }

    /** A reason beside rows is no reason. */
    private void declareEmpty(Section section) {
        if (table.isList() || rowId == null) {
            endRow();
        }
        entry = null;
        skippedLevel = 0;
        if (rows.isEmpty() && entries.isEmpty()) {
            empty = String.join("\n\n", section.exact().isEmpty() ? List.of(section.body()) : section.exact());
        } else {
            unread(section, "empty-rows-too", table.name());
        }
    }

    private boolean isEntryLevel(Section section) {
        return rowId != null
                && (table.isList()
                        ? section.level() == rowLevel + 1
                        : (section.level() == 2 || section.level() == 3) && entryIn(section.heading()) != null);
    }

    private void beginRow(String id, Section section) {
        endRow();
        rowId = id;
        rowLevel = section.level();
        if (!section.body().isEmpty()) {
            unread(section, "before-entries", id);
        }
        String prefix = table.rowIdPrefix();
        if (prefix != null && id.length() <= LONGEST_ID && !table.isUsualId(id)) {
            remarks.add(Remark.warning(file, section.line(), "other-id", id, prefix + "1"));
        }
        if (rows.containsKey(id)) {
            remarks.add(Remark.unread(file, section.line(), "row-twice", id));
        }
    }

    private void endRow() {
        if (rowId != null && !(entries.isEmpty() && !table.isList())) {
            rows.putIfAbsent(rowId, new IxitRow(rowId, entries));
        }
        entries = new LinkedHashMap<>();
        entry = null;
        skippedLevel = 0;
        if (table.isList()) {
            rowId = null;
        }
    }

    private void beginEntry(Section section) {
        Named named = entryIn(section.heading());
        skippedLevel = 0;
        if (named == null) {
            entry = null;
            skippedLevel = section.level();
            unread(section, isKnownNonEntry(section) ? "no-entry" : "unknown-entry", section.heading(), table.name());
            return;
        }
        String name = named.entry().name();
        entry = name;
        entryLevel = section.level();
        if (entries.containsKey(name)) {
            remarks.add(Remark.warning(file, section.line(), "entry-twice", name));
        }
        List<String> values = section.exact().isEmpty()
                ? EntryText.values(named.entry(), named.inHeading(), section.body())
                : section.exact();
        if (!values.isEmpty()) {
            entries.merge(name, values, MarkdownTable::joined);
        }
    }

    /** A heading of its own beside the rows ends them; its text is nobody's entry. */
    private void leave(Section section) {
        if (table.isList() && section.level() <= rowLevel || !table.isList()) {
            if (table.isList()) {
                endRow();
            }
            entry = null;
            skippedLevel = 0;
        }
        if (!section.body().isEmpty()) {
            unread(section, section.level() <= 1 ? "preface" : "section", section.heading());
        }
    }

    private boolean isKnownNonEntry(Section section) {
        return table.headingsNotEntries().stream().anyMatch(section.heading()::equalsIgnoreCase);
    }

    private void unread(Section section, String key, String... arguments) {
        remarks.add(Remark.unread(file, section.line(), key, arguments));
    }

    private @Nullable Named entryIn(String heading) {
        Optional<IxitEntry> whole = table.entry(heading.replaceAll(":\\s*$", ""));
        if (whole.isPresent()) {
            return new Named(whole.get(), "");
        }
        int colon = heading.indexOf(':');
        return colon < 0
                ? null
                : table.entry(heading.substring(0, colon))
                        .map(found ->
                                new Named(found, heading.substring(colon + 1).strip()))
                        .orElse(null);
    }

    /** Text that goes on belongs to the last value. */
    private static List<String> joined(List<String> before, List<String> more) {
        List<String> values = new ArrayList<>(before);
        for (String value : more) {
            if (values.isEmpty()) {
                values.add(value);
            } else {
                values.set(values.size() - 1, values.getLast() + "\n\n" + value);
            }
        }
        return List.copyOf(values);
    }

    private record Named(IxitEntry entry, String inHeading) {}
}
