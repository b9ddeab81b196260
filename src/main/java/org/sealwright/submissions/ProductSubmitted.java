package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * A product was handed in: the application review begins. Also published when a returned application comes back.
 */
public record ProductSubmitted(
        Actor actor, UUID submissionId, UUID makerId, UUID revisionId, int revision, Sha256 digest)
        implements AuditedEvent {

    @Override
    public String act() {
        return "submissions.product.submitted";
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
        return Map.of("revision", revisionId.toString(), "number", revision, "digest", digest.toString());
    }
}
