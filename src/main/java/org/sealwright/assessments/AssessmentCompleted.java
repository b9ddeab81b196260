package org.sealwright.assessments;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * An evaluation was completed: review and decision can follow. Published in the transaction of the act.
 *
 * @param level the level that the submission asks for
 * @param dossier digest of what is to be decided upon
 */
public record AssessmentCompleted(
        Actor actor,
        UUID assessmentId,
        UUID submissionId,
        UUID makerId,
        String product,
        String scheme,
        String level,
        Verdict overall,
        Sha256 dossier)
        implements AuditedEvent {

    @Override
    public String act() {
        return "assessments.assessment.completed";
    }

    @Override
    public String subjectType() {
        return "assessment";
    }

    @Override
    public String subject() {
        return assessmentId.toString();
    }

    @Override
    public @Nullable UUID maker() {
        return makerId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("overall", overall.name(), "dossier", dossier.toString());
    }
}
