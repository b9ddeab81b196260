package org.sealwright.submissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.Method;
import org.sealwright.submissions.intake.Extract;
import org.sealwright.submissions.intake.Remark;
import org.springframework.stereotype.Component;

/** Saves rows that came with an import: new ones at the end of their table, known ones by their ID. */
@Component
class ImportedRows {

    private final IxitLines lines;
    private final IxitBatches batches;
    private final EmptyTables empties;

    ImportedRows(IxitLines lines, IxitBatches batches, EmptyTables empties) {
        this.lines = lines;
        this.batches = batches;
        this.empties = empties;
    }

    Map<String, ImportOutcome.Rows> save(
            Submission submission,
            Method method,
            Extract extract,
            boolean replace,
            List<Remark> remarks,
            IntConsumer advance) {
        Map<String, ImportOutcome.Rows> outcome = new LinkedHashMap<>();
        Count count = new Count(advance);
        method.tables().forEach(table -> {
            List<IxitRow> rows = extract.tables().get(table.name());
            if (rows != null && mayFill(submission, table.name(), replace, remarks)) {
                outcome.put(table.name(), table(submission, table.name(), rows, replace, remarks, count));
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
            Submission submission,
            String table,
            List<IxitRow> rows,
            boolean replace,
            List<Remark> remarks,
            Count count) {
        var merge = new RowMerge(table, batches.known(submission.id(), table), replace, remarks);
        rows.forEach(merge::take);
        List<IxitRow> added = merge.added();
        List<WorkingRow> replaced = merge.replaced();
        count.further(rows.size() - added.size() - replaced.size());
        int next = lines.lastPosition(submission.id(), table) + 1;
        for (int from = 0; from < added.size(); from += IxitBatches.SIZE) {
            int to = Math.min(added.size(), from + IxitBatches.SIZE);
            batches.add(submission, table, next + from, added.subList(from, to));
            count.further(to - from);
        }
        for (int from = 0; from < replaced.size(); from += IxitBatches.SIZE) {
            int to = Math.min(replaced.size(), from + IxitBatches.SIZE);
            batches.replace(replaced.subList(from, to));
            count.further(to - from);
        }
        return merge.outcome();
    }

    /** Rows so far over all tables, told on whenever some hundred more were dealt with. */
    private static final class Count {

        private final IntConsumer advance;
        private int rows;
        private int told;

        Count(IntConsumer advance) {
            this.advance = advance;
        }

        void further(int more) {
            rows += more;
            if (rows - told >= IxitBatches.SIZE) {
                told = rows;
                advance.accept(rows);
            }
        }
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
