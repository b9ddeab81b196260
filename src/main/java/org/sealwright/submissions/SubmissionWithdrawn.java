package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/**
 * The manufacturer took the application back before the decision.
 */
public record SubmissionWithdrawn(Actor actor, UUID submissionId, UUID makerId) implements AuditedEvent {

    @Override
    public String act() {
        return "submissions.submission.withdrawn";
    }

    @Override
    public String subjectType() {
        return "submission";
    }

    @Override
    public String subject() {
        return submissionId.toString();
    }

    @Override
    public @Nullable UUID maker() {
        return makerId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of();
    }
}
