package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * The body takes the application up (ISO/IEC 17065, 7.3); evaluation can be planned.
 */
public record ApplicationAccepted(Actor actor, UUID submissionId, UUID makerId, UUID revisionId, Sha256 digest)
        implements AuditedEvent {

    @Override
    public String act() {
        return "submissions.application.accepted";
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
        return Map.of("revision", revisionId.toString(), "digest", digest.toString());
    }
}
