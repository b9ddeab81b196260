package org.sealwright.organisations;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** Somebody took, or was given, a part in a matter. */
public record PartTaken(Actor actor, UUID matter, UUID maker, UUID account, Part part) implements AuditedEvent {

    @Override
    public String act() {
        return "organisations.part.taken";
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
        return Map.of("account", account.toString(), "part", part.name());
    }
}
