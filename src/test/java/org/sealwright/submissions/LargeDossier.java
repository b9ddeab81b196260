package org.sealwright.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Applicability;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;

/**
 * A dossier as large as they come: every provision that applies is claimed, and the tables have as many rows as asked
 * for, which refer to each other. No entry is left out and no reference leads nowhere.
 */
final class LargeDossier {

    private static final String WORDS = " is described as a maker would: what it does, who may use it, how it is set up"
            + " at first use, what it keeps, which library carries it out, and where the manual speaks of it. ";

    private final Catalogue catalogue;
    private final Method method;
    private final int rows;

    LargeDossier(Catalogue catalogue, int rows) {
        this.catalogue = catalogue;
        this.method = catalogue.methodFor(EditionId.EN_303_645_V3_1_3).orElseThrow();
        this.rows = rows;
    }

    Dossier of(UUID submission) {
        Edition edition = catalogue.requireEdition(EditionId.EN_303_645_V3_1_3);
        Map<String, Answer> answers = SubmissionFixture.everythingThere(edition);
        ProductFacts product = ProductFacts.fromAnswers(edition, answers);
        Map<ProvisionId, IcsAnswer> ics = new LinkedHashMap<>();
        for (Provision provision : edition.provisions()) {
            Support support =
                    Applicability.of(edition, provision, product).applies() ? Support.YES : Support.NOT_APPLICABLE;
            ics.put(provision.id(), new IcsAnswer(provision.id(), support, provision.id() + WORDS));
        }
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        method.tables().forEach(table -> tables.put(table.name(), filled(table)));
        return new Dossier(
                submission,
                "connected-product-1.0",
                "I",
                edition.id(),
                null,
                DossierFixture.HUB,
                answers,
                ics,
                new IxitContent(tables),
                List.of());
    }

    private IxitContent.Table filled(IxitTable table) {
        List<IxitRow> all = new ArrayList<>();
        for (int n = 1; n <= rowsOf(table); n++) {
            Map<String, List<String>> entries = new LinkedHashMap<>();
            for (IxitEntry entry : table.entries()) {
                if (!entry.name().equals("ID")) {
                    entries.put(entry.name(), List.of(value(entry, n)));
                }
            }
            all.add(new IxitRow(id(table, n), entries));
        }
        return new IxitContent.Table(all, "");
    }

    /** Records have one; the lists share the others evenly. */
    private int rowsOf(IxitTable table) {
        if (!table.isList()) {
            return 1;
        }
        List<IxitTable> lists =
                method.tables().stream().filter(IxitTable::isList).toList();
        int forLists = rows - (method.tables().size() - lists.size());
        int more = lists.indexOf(table) < forLists % lists.size() ? 1 : 0;
        return forLists / lists.size() + more;
    }

    private static String id(IxitTable table, int n) {
        return table.rowIdPrefix() == null ? table.name() : table.rowIdPrefix() + n;
    }

    private String value(IxitEntry entry, int n) {
        if (!entry.choices().isEmpty()) {
            return entry.choices().get(n % entry.choices().size());
        }
        if (!entry.references().isEmpty()) {
            IxitTable other = method.table(entry.references().getFirst()).orElseThrow();
            return id(other, 1 + n % rowsOf(other));
        }
        return entry.name() + " " + n + WORDS;
    }
}
