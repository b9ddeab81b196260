package org.sealwright.submissions;

import java.util.List;

/**
 * How far an application is.
 *
 * @param missing what it lacks, in the order in which people fill it in
 * @param doubts what somebody should look at again; it keeps nobody from freezing
 * @param asked how many things an application like this one has to say in all
 * @param needed the tables that its claims call for, those that others lean on first
 */
public record Progress(
        WorkingDossier dossier, List<Missing> missing, List<Missing> doubts, int asked, List<String> needed) {

    public Progress {
        missing = List.copyOf(missing);
        doubts = List.copyOf(doubts);
        needed = List.copyOf(needed);
    }

    public SubmissionSummary submission() {
        return dossier.submission();
    }

    public long missingIn(Missing.Part part) {
        return missing.stream().filter(one -> one.part() == part).count();
    }

    /** What to look at again in one place of a page, {@code fact-3} or {@code claim-5.1-1}. */
    public List<Missing> doubtsAt(String anchor) {
        return doubts.stream()
                .filter(doubt -> doubt.place().endsWith("#" + anchor))
                .toList();
    }

    /** How many of the things that are asked were said. */
    public int done() {
        return Math.max(0, asked - missing.size());
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether the manufacturer's people may change what the application says. */
    public boolean isOpen() {
        return submission().state().isOpenForEditing() && submission().closedAt() == null;
    }
}
