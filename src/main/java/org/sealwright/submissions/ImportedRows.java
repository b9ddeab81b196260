package org.sealwright.submissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.Method;
import org.sealwright.shared.Ids;
import org.sealwright.submissions.intake.Extract;
import org.sealwright.submissions.intake.Remark;
import org.springframework.stereotype.Component;

/** Saves rows that came with an import: new ones at the end of their table, known ones by their ID. */
@Component
class ImportedRows {

    private final IxitLines lines;
    private final EmptyTables empties;

    ImportedRows(IxitLines lines, EmptyTables empties) {
        this.lines = lines;
        this.empties = empties;
    }

    Map<String, ImportOutcome.Rows> save(
            Submission submission, Method method, Extract extract, boolean replace, List<Remark> remarks) {
        Map<String, ImportOutcome.Rows> outcome = new LinkedHashMap<>();
        method.tables().forEach(table -> {
            List<IxitRow> rows = extract.tables().get(table.name());
            if (rows != null && mayFill(submission, table.name(), replace, remarks)) {
                outcome.put(table.name(), table(submission, table.name(), rows, replace, remarks));
            }
        });
        return outcome;
    }

    private boolean mayFill(Submission submission, String table, boolean replace, List<Remark> remarks) {
        Optional<EmptyTable> declared = empties.findBySubmissionAndTableName(submission.id(), table);
        if (declared.isPresent() && !replace) {
            remarks.add(Remark.unread(table, 0, "declared-empty", table));
            return false;
        }
        declared.ifPresent(empties::delete);
        return true;
    }

    private ImportOutcome.Rows table(
            Submission submission, String table, List<IxitRow> rows, boolean replace, List<Remark> remarks) {
        Map<String, IxitLine> known =
                lines.findBySubmissionAndTableNameOrderByPositionAscIdAsc(submission.id(), table).stream()
                        .collect(Collectors.toMap(line -> line.view().row().id(), Function.identity()));
        int position = lines.lastPosition(submission.id(), table);
        ImportOutcome.Rows outcome = ImportOutcome.Rows.NONE;
        for (IxitRow row : rows) {
            if (row.id().isBlank() || row.id().length() > IxitKeeping.LONGEST_ID) {
                remarks.add(Remark.unread(table, 0, "row-id", shortened(row.id()), "" + IxitKeeping.LONGEST_ID));
                continue;
            }
            IxitLine line = known.get(row.id());
            if (line == null) {
                IxitLine added = new IxitLine(Ids.next(), submission, table, ++position, row);
                known.put(row.id(), lines.save(added));
                outcome = outcome.and(new ImportOutcome.Rows(1, 0, 0, 0));
            } else {
                outcome = outcome.and(known(line, row, table, replace, remarks));
            }
        }
        return outcome;
    }

    private static ImportOutcome.Rows known(
            IxitLine line, IxitRow row, String table, boolean replace, List<Remark> remarks) {
        if (line.view().row().entries().equals(row.entries())) {
            return new ImportOutcome.Rows(0, 0, 1, 0);
        }
        if (!replace) {
            remarks.add(Remark.unread(table, 0, "row-kept", table, row.id()));
            return new ImportOutcome.Rows(0, 0, 0, 1);
        }
        line.say(row, line.version());
        return new ImportOutcome.Rows(0, 1, 0, 0);
    }

    private static String shortened(String id) {
        return id.length() > 40 ? id.substring(0, 40) + "…" : id;
    }

    /** Declares tables empty that say nothing yet; gives how many. */
    int declareEmpty(ImportedAnswers.Target target, Map<String, String> reasons) {
        int declared = 0;
        for (Map.Entry<String, String> reason : reasons.entrySet()) {
            if (mayDeclare(target, reason.getKey(), reason.getValue())) {
                EmptyTable empty = new EmptyTable(target.submission(), reason.getKey());
                empty.because(reason.getValue(), Versioned.NEW);
                empties.saveAndFlush(empty);
                declared++;
            }
        }
        return declared;
    }

    private boolean mayDeclare(ImportedAnswers.Target target, String table, String reason) {
        UUID submission = target.submission().id();
        Optional<EmptyTable> declared = empties.findBySubmissionAndTableName(submission, table);
        if (reason.length() > IxitKeeping.LONGEST_REASON) {
            target.unread("empty-long", table, "" + IxitKeeping.LONGEST_REASON);
        } else if (lines.lastPosition(submission, table) > 0) {
            target.unread("empty-rows", table);
        } else if (declared.isPresent()) {
            if (!declared.get().view().value().equals(reason)) {
                target.unread("empty-kept", table);
            }
        } else {
            return true;
        }
        return false;
    }
}
