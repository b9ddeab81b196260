package org.sealwright.organisations;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** A laboratory was asked to evaluate in a matter; its people reach the matter from now on. */
public record LaboratoryCommissioned(Actor actor, UUID matter, UUID maker, UUID laboratory) implements AuditedEvent {

    @Override
    public String act() {
        return "organisations.laboratory.commissioned";
    }

    @Override
    public String subjectType() {
        return "matter";
    }

    @Override
    public String subject() {
        return matter.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("laboratory", laboratory.toString());
    }
}
