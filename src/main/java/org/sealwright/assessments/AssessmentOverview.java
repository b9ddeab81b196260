package org.sealwright.assessments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IcsObjection;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.organisations.Holder;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.ProductDescription;

/**
 * An evaluation at a glance.
 *
 * @param overall as the verdicts stand now; final once it is completed
 * @param obstacles keys of what stands in the way of completion
 * @param reopened cases that a later revision opened again, with what changed
 */
public record AssessmentOverview(
        AssessmentHeader header,
        ProductDescription product,
        String scheme,
        String level,
        String edition,
        String method,
        Verdict overall,
        List<String> levels,
        List<IcsObjection> objections,
        List<GroupLine> groups,
        List<ClaimLine> claims,
        List<DeviceNaming.Device> devices,
        List<FindingView> findings,
        List<EvidenceItemView> evidence,
        List<Holder> holders,
        List<String> obstacles,
        List<Reopened> reopened,
        List<WantedActivity> activities,
        @Nullable Sha256 dossier,
        @Nullable Instant completedAt) {

    /**
     * Work beside the cases that the wanted level asks for.
     *
     * @param reports what was recorded; the activity counts once there is one
     */
    public record WantedActivity(String id, String title, String what, List<ActivityLine> reports) {}

    /** A report on an activity. */
    public record ActivityLine(
            String activity, String firmware, String laboratory, String accreditation, UUID report, String name) {}

    /** A group and how it stands; {@code mark} is as on the workspace's rail. */
    public record GroupLine(String provision, String title, RailMark mark, int decided, int cases) {}

    /** A claim to be accepted. */
    public record ClaimLine(
            UUID id,
            ClaimKind kind,
            String subject,
            String title,
            String says,
            ClaimStanding standing,
            String words,
            @Nullable String assessor,
            int version) {}

    /** A case that is open again. */
    public record Reopened(
            String provision,
            String caseId,
            List<String> because,
            @Nullable Integer judgedRevision) {}
}
