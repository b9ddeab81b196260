package org.sealwright.submissions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.shared.NotFound;
import org.sealwright.submissions.FrozenRevision;
import org.sealwright.web.Paged;
import org.springframework.stereotype.Component;

/** The tables of a frozen revision to read: the beginning of each on the revision's page, the whole of one page by page. */
@Component
class FrozenTables {

    private final Catalogue catalogue;
    private final Markdown markdown;

    FrozenTables(Catalogue catalogue, Markdown markdown) {
        this.catalogue = catalogue;
        this.markdown = markdown;
    }

    /** Tables that say something, with their first rows. */
    List<Table> of(FrozenRevision revision) {
        IxitContent content = revision.content().ixit();
        return catalogue.methodFor(revision.content().edition()).stream()
                .flatMap(method -> method.tables().stream())
                .filter(table -> !content.table(table.name()).isLeftEmpty())
                .map(table -> page(table, content, 1))
                .toList();
    }

    /**
     * One table.
     *
     * @param page of its rows, from 1
     * @throws NotFound if the revision has no such table
     */
    Table of(FrozenRevision revision, String name, int page) {
        IxitContent content = revision.content().ixit();
        return catalogue
                .methodFor(revision.content().edition())
                .flatMap(method -> method.table(name))
                .filter(table -> !content.table(table.name()).isLeftEmpty())
                .map(table -> page(table, content, page))
                .orElseThrow(() -> new NotFound("table", name));
    }

    private Table page(IxitTable table, IxitContent content, int page) {
        Paged<IxitRow> rows = Paged.cut(content.rows(table.name()), page, IxitPage.ROWS);
        List<Row> shown = rows.items().stream()
                .map(row -> new Row(row.id(), entries(table, row)))
                .toList();
        return new Table(
                table,
                content.table(table.name()).emptyBecause(),
                new Paged<>(shown, rows.number(), rows.size(), rows.total()));
    }

    private Map<String, String> entries(IxitTable table, IxitRow row) {
        Map<String, String> entries = new LinkedHashMap<>();
        table.entries().forEach(entry -> {
            if (!row.values(entry.name()).isEmpty()) {
                entries.put(entry.name(), markdown.html(String.join("\n\n", row.values(entry.name()))));
            }
        });
        return entries;
    }

    /**
     * A table.
     *
     * @param empty the reason why it has no rows
     */
    record Table(IxitTable table, String empty, Paged<Row> rows) {}

    /** A row with its entries as HTML. */
    record Row(String id, Map<String, String> entries) {}
}
