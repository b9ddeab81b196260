package org.sealwright.submissions;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitMigration;
import org.springframework.stereotype.Component;

/** The tables' part of carrying a statement over: nothing goes into a table in which something stands already. */
@Component
class TableCarrying {

    private final WorkingTables tables;
    private final IxitBatches batches;
    private final EmptyTables empties;
    private final Catalogue catalogue;

    TableCarrying(WorkingTables tables, IxitBatches batches, EmptyTables empties, Catalogue catalogue) {
        this.tables = tables;
        this.batches = batches;
        this.empties = empties;
        this.catalogue = catalogue;
    }

    IxitMigration migration(FrozenRevision from, EditionId into) {
        return IxitMigration.of(
                catalogue.methodFor(from.content().edition()).orElseThrow(),
                catalogue.methodFor(into).orElseThrow(),
                from.content().ixit());
    }

    /** Tables with rows or a declaration. */
    Set<String> begun(UUID submission) {
        return Set.copyOf(tables.of(submission).keySet());
    }

    /** Writes tables in which nothing stands yet. */
    void save(Submission submission, Map<String, IxitContent.Table> carried) {
        carried.forEach((name, content) -> {
            batches.add(submission, name, 1, content.rows());
            if (content.isDeclaredEmpty()) {
                EmptyTable declaration = new EmptyTable(submission, name);
                declaration.because(content.emptyBecause(), Versioned.NEW);
                empties.saveAndFlush(declaration);
            }
        });
    }
}
