package org.sealwright.submissions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.intake.Remark;

/**
 * What an import did.
 *
 * @param tables what happened to the rows, by table
 * @param answers how many answers, claims and product facts were taken over
 * @param remarks what could not be read, and what a person should look at
 */
public record ImportOutcome(Map<String, Rows> tables, int answers, List<Remark> remarks) {

    /** How many remarks a page names. */
    public static final int NAMED = 500;

    public ImportOutcome {
        tables = new LinkedHashMap<>(tables);
        remarks = List.copyOf(remarks);
    }

    /** Rows that are now there, whether new, replaced or the same as before. */
    public int rows() {
        return tables.values().stream()
                .mapToInt(rows -> rows.added + rows.replaced + rows.same)
                .sum();
    }

    /** Rows of the files, whether they were taken or left aside for what is written. */
    public int handled() {
        return tables.values().stream()
                .mapToInt(rows -> rows.added + rows.replaced + rows.same + rows.kept)
                .sum();
    }

    /** The first remarks, as many as somebody mends before they look again; of too many, what is left out comes before warnings. */
    public List<Remark> firstRemarks() {
        if (remarks.size() <= NAMED) {
            return remarks;
        }
        return remarks.stream()
                .sorted(Comparator.comparing(Remark::kind))
                .limit(NAMED)
                .toList();
    }

    /** Tells outcomes apart, within one version of the portal: the same digest is the same rows, answers and remarks in the same order. */
    public Sha256 digest() {
        return Sha256.of(toString());
    }

    /** Whether something of the files can't be taken over. */
    public boolean isPartial() {
        return remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.NOT_READ);
    }

    public boolean isNothing() {
        return rows() == 0 && answers == 0;
    }

    /** What happened to a table's rows; kept ones differ from the import and were left as they are. */
    public record Rows(int added, int replaced, int same, int kept) {

        static final Rows NONE = new Rows(0, 0, 0, 0);

        Rows and(Rows more) {
            return new Rows(added + more.added, replaced + more.replaced, same + more.same, kept + more.kept);
        }
    }
}
