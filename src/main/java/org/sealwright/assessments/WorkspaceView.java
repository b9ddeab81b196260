package org.sealwright.assessments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.TestCase;
import org.sealwright.evidence.EvidenceItemView;

/**
 * The workspace on one provision.
 *
 * @param filter which provisions the rail lists
 * @param counts how many provisions each filter lists
 * @param claim what the manufacturer states
 * @param rows rows that the cases look at, by table
 * @param evidence what is linked to the provision itself
 * @param matterEvidence everything in the matter, to choose from
 * @param previous the one before that the filter lists
 * @param next the next one that the filter lists
 * @param names of everybody who wrote something here, by account
 */
public record WorkspaceView(
        AssessmentHeader header,
        CaseFilter filter,
        Map<CaseFilter, Integer> counts,
        List<RailSection> rail,
        Provision provision,
        @Nullable IcsAnswer claim,
        Map<String, List<IxitRow>> rows,
        List<CaseView> cases,
        List<EvidenceItemView> evidence,
        List<EvidenceItemView> matterEvidence,
        List<FindingView> findings,
        Map<UUID, String> names,
        @Nullable String previous,
        @Nullable String next) {

    /** A clause on the rail. */
    public record RailSection(String title, List<RailItem> items) {}

    /** A provision on the rail. */
    public record RailItem(String provision, String title, RailMark mark) {}

    /**
     * A case with its verdict.
     *
     * @param buildsOn cases of this plan whose results it uses, with how they stand
     * @param judgedRevision number of the revision that the verdict was given on; {@code null} where that is not known
     */
    public record CaseView(
            TestCase testCase,
            List<LineView> lines,
            List<Basis> buildsOn,
            CaseOutcome outcome,
            String rationale,
            List<String> references,
            @Nullable String assessor,
            @Nullable Instant judgedAt,
            List<String> reopenedBecause,
            @Nullable Integer judgedRevision,
            int version,
            List<EvidenceItemView> evidence,
            List<FindingView> findings) {

        /** How many of its lines bear a mark. */
        public long marked(LineMark mark) {
            return lines.stream().filter(line -> line.mark() == mark).count();
        }
    }

    /** A line of the plan with what was seen on it; the version of what was never written is -1. */
    public record LineView(
            PlanLine line, String words, @Nullable LineMark mark, int version) {}

    /** A case that another builds on. */
    public record Basis(String caseId, String provision, CaseOutcome outcome) {}
}
