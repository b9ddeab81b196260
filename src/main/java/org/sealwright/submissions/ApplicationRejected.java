package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * The body does not take the application up, with the reason.
 *
 * @param reason digest of the reason
 */
public record ApplicationRejected(Actor actor, UUID submissionId, UUID makerId, UUID revisionId, Sha256 reason)
        implements AuditedEvent {

    @Override
    public String act() {
        return "submissions.application.rejected";
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
        return Map.of("revision", revisionId.toString(), "reason", reason.toString());
    }
}
