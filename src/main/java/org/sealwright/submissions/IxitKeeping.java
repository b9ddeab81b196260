package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves and deletes rows of IXIT tables, and declares tables empty. */
@Service
public class IxitKeeping {

    static final int LONGEST_ID = 200;
    static final int LONGEST_REASON = 20_000;

    private final IxitLines lines;
    private final EmptyTables empties;
    private final Catalogue catalogue;
    private final Editing editing;

    IxitKeeping(IxitLines lines, EmptyTables empties, Catalogue catalogue, Editing editing) {
        this.lines = lines;
        this.empties = empties;
        this.catalogue = catalogue;
        this.editing = editing;
    }

    /**
     * Saves a row, a new one at the end of its table.
     *
     * @param id made by the form that creates the row
     * @param seen the version that was edited, {@link Versioned#NEW} for a new row
     * @return the version that is now seen
     * @throws Refused if the ID is missing or taken, or the table was declared empty
     * @throws org.sealwright.shared.Conflict if a colleague saved meanwhile
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public int save(Actor actor, UUID submission, String table, UUID id, IxitRow row, int seen) {
        Submission open = editing.begin(actor, submission);
        requireTable(open, table);
        requireFreeId(submission, table, id, row);
        IxitLine line = lines.findById(id).orElse(null);
        if (line == null) {
            refuseIfDeclaredEmpty(submission, table);
            line = new IxitLine(id, open, table, lines.lastPosition(submission, table) + 1, row);
        } else {
            requireOf(line, submission, table);
            line.say(row, seen);
        }
        editing.record(actor, open, "submissions.row.saved", details(table, id, row));
        return lines.saveAndFlush(line).version();
    }

    /** Deletes a row that is as it was seen. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void delete(Actor actor, UUID submission, String table, UUID id, int seen) {
        Submission open = editing.begin(actor, submission);
        IxitLine line = lines.findById(id).orElseThrow(() -> new NotFound("row", id));
        requireOf(line, submission, table);
        line.requireSeen(seen);
        lines.delete(line);
        editing.record(
                actor,
                open,
                "submissions.row.deleted",
                details(table, id, line.view().row()));
    }

    /** Declares that the product has nothing to say in a table, and why. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public int declareEmpty(Actor actor, UUID submission, String table, String reason, int seen) {
        Submission open = editing.begin(actor, submission);
        requireTable(open, table);
        if (reason.isBlank()) {
            throw Refused.at("reason", "submissions.refused.empty-without-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refused.at("reason", "submissions.refused.too-long", LONGEST_REASON);
        }
        if (lines.lastPosition(submission, table) > 0) {
            throw Refused.at("reason", "submissions.refused.empty-with-rows");
        }
        EmptyTable declaration =
                empties.findBySubmissionAndTableName(submission, table).orElseGet(() -> new EmptyTable(open, table));
        declaration.because(reason.strip(), seen);
        editing.record(
                actor,
                open,
                "submissions.table.declared-empty",
                Map.of("table", table, "reason", Sha256.of(reason).toString()));
        return empties.saveAndFlush(declaration).view().version();
    }

    /** Takes the declaration back, so that rows can be added. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void fillAfterAll(Actor actor, UUID submission, String table) {
        Submission open = editing.begin(actor, submission);
        empties.findBySubmissionAndTableName(submission, table).ifPresent(empties::delete);
        editing.record(actor, open, "submissions.table.reopened", Map.of("table", table));
    }

    private IxitTable requireTable(Submission open, String name) {
        return catalogue
                .methodFor(open.edition())
                .flatMap(method -> method.table(name))
                .orElseThrow(() -> new NotFound("table", name));
    }

    private void requireFreeId(UUID submission, String table, UUID id, IxitRow row) {
        if (row.id().isBlank()) {
            throw Refused.at("ID", "submissions.refused.row-without-id");
        }
        if (row.id().length() > LONGEST_ID) {
            throw Refused.at("ID", "submissions.refused.too-long", LONGEST_ID);
        }
        lines.findBySubmissionAndTableNameAndRowId(submission, table, row.id())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw Refused.at("ID", "submissions.refused.row-id-taken", row.id());
                });
    }

    private void refuseIfDeclaredEmpty(UUID submission, String table) {
        if (empties.findBySubmissionAndTableName(submission, table).isPresent()) {
            throw new Refused("submissions.refused.declared-empty");
        }
    }

    private static void requireOf(IxitLine line, UUID submission, String table) {
        if (!line.isOf(submission, table)) {
            throw new NotFound("row", line.id());
        }
    }

    private static Map<String, Object> details(String table, UUID id, IxitRow row) {
        return Map.of(
                "table",
                table,
                "row",
                id.toString(),
                "digest",
                Sha256.of(row.id() + "\0" + IxitEntries.write(row.entries())).toString());
    }
}
