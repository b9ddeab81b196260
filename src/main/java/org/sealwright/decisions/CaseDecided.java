package org.sealwright.decisions;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** A case was returned to the evaluation or put off; a final decision is a {@link SealDecided}. */
public record CaseDecided(Actor actor, UUID caseId, String number, CaseKind kind, Outcome outcome, UUID maker)
        implements AuditedEvent {

    @Override
    public String act() {
        return outcome == Outcome.DEFER ? "decisions.case.deferred" : "decisions.case.returned";
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
        return Map.of("number", number, "kind", kind.name(), "outcome", outcome.name());
    }
}
