package org.sealwright.assessments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.TestUnit.Applies;

/**
 * A line of a test plan: one unit of a case, for one row, for a set of rows, or once. It holds observations; the assessor
 * judges the case, and lines never compute it.
 *
 * @param caseId the case under which it is carried out
 * @param unitCase the case that the unit belongs to; another one where that case is not part of the plan
 * @param unit letter of the unit
 * @param gist what is checked
 * @param table table that is looked at, {@code null} where none is
 * @param rows ids of the rows: one for a row, all that were selected for a set, none for once; a row of another table
 *     where its reference leads nowhere
 * @param select what a person still has to select among the rows, in words
 * @param why what brought the line into the plan
 * @param standing whether there is anything to test
 */
public record PlanLine(
        String caseId,
        String unitCase,
        String unit,
        String gist,
        Applies applies,
        @Nullable String table,
        List<String> rows,
        @Nullable String select,
        Why why,
        Standing standing) {

    public PlanLine {
        rows = List.copyOf(rows);
    }

    /** Names the line within its plan, and the same line in a plan over a later revision. */
    public String key() {
        String row = applies == Applies.ROW && !rows.isEmpty() ? "/" + rows.getFirst() : "";
        String from = why.kind() == Why.Kind.REFERENCE_LEADS_NOWHERE ? "?" : "";
        return caseId + "/" + unitCase + unit + row + from;
    }

    /** Whether there is anything to test. */
    public enum Standing {
        TO_TEST,
        /** The table is declared empty with a reason, or no row is of the kind that the unit looks at. */
        MET,
        /** What the unit needs is missing: the table was left empty. */
        MISSING
    }

    /**
     * What brought a line.
     *
     * @param kind the rule
     * @param about what the rule looked at: rows that refer, the text that leads nowhere, the reason of an empty table
     */
    public record Why(Kind kind, List<String> about) {

        public Why {
            about = List.copyOf(about);
        }

        static Why of(Kind kind, String... about) {
            return new Why(kind, List.of(about));
        }

        /** Rules that bring lines. */
        public enum Kind {
            /** Every row of the table. */
            EVERY_ROW,
            /** The row matches the choices that the unit asks for. */
            ROW_MATCHES,
            /** The row says nothing clear on these entries, so it is looked at. */
            ROW_UNCLEAR,
            /** Rows of another table refer to this row. */
            ROW_REFERRED_TO,
            /** A row of another table refers to nothing, or to a third table. */
            REFERENCE_LEADS_NOWHERE,
            /** No row is of the kind that the unit looks at. */
            NO_ROW_SELECTED,
            /** The table is judged as a whole. */
            WHOLE_TABLE,
            /** Judged once, whatever the rows. */
            ONCE,
            /** The manufacturer declared the table empty. */
            TABLE_DECLARED_EMPTY,
            /** The table was left empty without a reason. */
            TABLE_LEFT_EMPTY
        }
    }
}
