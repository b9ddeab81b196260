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

    /** How many of a kind a page names before it leads to the whole list. */
    public static final int NAMED = 100;

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

    public List<Missing> missingOf(Missing.Part part) {
        return missing.stream().filter(one -> one.part() == part).toList();
    }

    /** The first of what one part lacks, as many as a page among others should name. */
    public List<Missing> firstOf(Missing.Part part) {
        return missing.stream().filter(one -> one.part() == part).limit(NAMED).toList();
    }

    /** The first doubts, as many as a page among others should name. */
    public List<Missing> firstDoubts() {
        return doubts.subList(0, Math.min(doubts.size(), NAMED));
    }

    /** What to look at again in one place of a page, {@code fact-3} or {@code claim-5.1-1}. */
    public List<Missing> doubtsAt(String anchor) {
        return doubts.stream()
                .filter(doubt ->
                        doubt.part() != Missing.Part.IXIT && doubt.place().endsWith("#" + anchor))
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
