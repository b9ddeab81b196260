package org.sealwright.decisions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/**
 * Two people suspend a seal in an emergency; the case that asks for it is still to be decided. Published inside the
 * transaction of the act: a listener that refuses takes it back.
 *
 * @param actor the second of the two; the first raised the case
 * @param publicReason what the public reads
 */
public record SuspendedAtOnce(
        Actor actor, UUID caseId, String number, String sealNumber, UUID maker, String publicReason, Instant at)
        implements AuditedEvent {

    @Override
    public String act() {
        return "decisions.case.suspended-at-once";
    }

    @Override
    public String subjectType() {
        return "case";
    }

    @Override
    public String subject() {
        return caseId.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("number", number, "seal", sealNumber);
    }
}
