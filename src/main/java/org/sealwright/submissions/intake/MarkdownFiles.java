package org.sealwright.submissions.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;

/**
 * Writes tables in the Markdown of published dossiers, one file a table, so that {@link MarkdownTable} reads them back to the
 * letter. A table that would make a file too large to be taken from an archive goes on in a second one.
 */
public final class MarkdownFiles {

    /** The heading under which stands why a table is empty. */
    static final String EMPTY = "Empty because";

    private static final int LARGE = Archive.LARGEST_ENTRY / 2;

    private final IxitTable table;
    private final List<DossierFile> files = new ArrayList<>();
    private StringBuilder text = new StringBuilder();

    private MarkdownFiles(IxitTable table) {
        this.table = table;
    }

    /** Files {@code ixit_1-AuthMech.md} of the tables that say something. */
    public static List<DossierFile> of(Method method, IxitContent content) {
        List<DossierFile> all = new ArrayList<>();
        for (IxitTable table : method.tables()) {
            IxitContent.Table filled = content.table(table.name());
            if (!filled.isLeftEmpty()) {
                all.addAll(new MarkdownFiles(table).write(filled));
            }
        }
        return all;
    }

    private List<DossierFile> write(IxitContent.Table filled) {
        begin();
        if (filled.isDeclaredEmpty()) {
            section(2, EMPTY, MarkdownText.of(filled.emptyBecause()));
        }
        for (IxitRow row : filled.rows()) {
            String words = row(row);
            if (files.isEmpty() && text.length() < 200 || bytes(text) + bytes(words) <= LARGE) {
                text.append(words);
            } else {
                end();
                begin();
                text.append(words);
            }
        }
        end();
        return files;
    }

    private static int bytes(CharSequence words) {
        return words.length() * 3; // the most that UTF-8 makes of a char
    }

    private void begin() {
        text = new StringBuilder("# IXIT ")
                .append(table.name())
                .append(": ")
                .append(MarkdownText.heading(table.title()))
                .append('\n');
    }

    private void end() {
        String more = files.isEmpty() ? "" : "_" + (files.size() + 1);
        files.add(new DossierFile(
                "ixit_" + table.name() + more + ".md", text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private String row(IxitRow row) {
        StringBuilder outer = text;
        text = new StringBuilder();
        if (table.isList()) {
            text.append("\n## **ID**: ").append(MarkdownText.heading(row.id())).append('\n');
        }
        for (IxitEntry entry : table.entries()) {
            List<String> values = row.values(entry.name());
            if (!values.isEmpty()) {
                section(table.isList() ? 3 : 2, entry.name(), MarkdownText.of(entry, values));
            }
        }
        String words = text.toString();
        text = outer;
        return words;
    }

    private void section(int level, String heading, String body) {
        text.append('\n')
                .append("#".repeat(level))
                .append(' ')
                .append(MarkdownText.heading(heading))
                .append("\n\n")
                .append(body)
                .append('\n');
    }
}
