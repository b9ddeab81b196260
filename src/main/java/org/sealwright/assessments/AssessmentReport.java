package org.sealwright.assessments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.TestCase;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.organisations.Holder;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.RevisionSummary;

/**
 * All that an evaluation found, to be read by those who review and decide, and years later by auditors (ISO/IEC 17065,
 * 7.4.9 and 7.12). Evidence stands in it by digest. It is final once the evaluation is completed.
 *
 * @param body name of the certification body
 * @param revision digest of the revision that was judged
 * @param revisions all of the application's, oldest first
 * @param entries one for each provision in the scheme's scope, in the edition's order
 * @param names of the people who wrote something in it, by account
 * @param asCompleted false where something that the dossier's digest is over changed after the evaluation was completed
 * @param madeAt when this copy was made
 */
public record AssessmentReport(
        AssessmentOverview overview,
        String body,
        Sha256 revision,
        List<RevisionSummary> revisions,
        List<Entry> entries,
        Map<UUID, String> names,
        boolean asCompleted,
        Instant madeAt) {

    /**
     * A provision.
     *
     * @param verdict of its group; {@code null} where it was not tested
     */
    public record Entry(PlanBasis basis, @Nullable Verdict verdict, List<CaseReport> cases) {}

    /**
     * A case with all that bears its verdict out.
     *
     * @param revision digest of the revision that the verdict was given on; an earlier one where nothing it rests on changed
     * @param lines those on which something was seen, or that have nothing to test or lack something
     * @param quiet how many lines are left out because nothing was noted on them
     */
    public record CaseReport(
            TestCase testCase,
            CaseOutcome outcome,
            String rationale,
            List<String> references,
            @Nullable String assessor,
            @Nullable Instant judgedAt,
            Sha256 revision,
            List<LineReport> lines,
            int quiet,
            List<EvidenceItemView> evidence) {}

    /** A line of the plan, with what was seen on it. */
    public record LineReport(PlanLine line, Observation seen) {}

    /** Whether every verdict is given and nothing in it changes any more. */
    public boolean isFinal() {
        return overview.header().state() == AssessmentState.COMPLETED;
    }

    /** The moment it speaks of: when the evaluation was completed, or while it is a draft, when this copy was made. */
    public Instant asOf() {
        Instant completed = overview.completedAt();
        return isFinal() && completed != null ? completed : madeAt;
    }

    /** Evidence as of then; what came in later is no part of what was judged. */
    public List<EvidenceItemView> evidence() {
        return overview.evidence().stream()
                .filter(item -> !item.uploadedAt().isAfter(asOf()))
                .toList();
    }

    /** Who had taken which part as of then; who reviews and decides comes later. */
    public List<Holder> holders() {
        return overview.holders().stream()
                .filter(holder -> !holder.takenAt().isAfter(asOf()))
                .toList();
    }

    /** Provisions in the scheme's scope that no case was tried for. */
    public List<Entry> untested() {
        return entries.stream().filter(entry -> entry.verdict() == null).toList();
    }

    public long tested() {
        return entries.stream().filter(entry -> entry.verdict() != null).count();
    }
}
