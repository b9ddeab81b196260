package org.sealwright.decisions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/**
 * A case waits for review: a new one, or one whose evaluation is complete again.
 *
 * @param emergency whether who raised it asks a second person to agree to a suspension before the decision
 */
public record CaseOpened(
        Actor actor,
        UUID caseId,
        String number,
        CaseKind kind,
        UUID maker,
        @Nullable String sealNumber,
        boolean emergency)
        implements AuditedEvent {

    static CaseOpened of(Actor actor, CaseFile file) {
        return new CaseOpened(
                actor,
                file.id(),
                file.number(),
                file.kind(),
                file.maker(),
                file.sealNumber(),
                file.emergency().isAsked());
    }

    @Override
    public String act() {
        return "decisions.case.opened";
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
        return sealNumber == null
                ? Map.of("number", number, "kind", kind.name())
                : Map.of("number", number, "kind", kind.name(), "seal", sealNumber);
    }
}
