package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * A revision of the dossier was frozen. The first comes just before {@link ProductSubmitted}; one after acceptance
 * touches verdicts and voids a pending decision.
 */
public record RevisionFrozen(Actor actor, UUID submissionId, UUID makerId, UUID revisionId, int revision, Sha256 digest)
        implements AuditedEvent {

    @Override
    public String act() {
        return "submissions.revision.frozen";
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
