package org.sealwright.decisions;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** What a pending case stood on was changed; the case says what. */
public record CaseVoided(Actor actor, UUID caseId, String number, CaseKind kind, UUID maker) implements AuditedEvent {

    @Override
    public String act() {
        return "decisions.case.voided";
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
        return Map.of("number", number, "kind", kind.name());
    }
}
