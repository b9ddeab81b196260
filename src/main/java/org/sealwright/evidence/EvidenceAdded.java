package org.sealwright.evidence;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** Somebody put an item of evidence into a matter; its content is whole and stays as it is. */
public record EvidenceAdded(Actor actor, EvidenceItemView item) implements AuditedEvent {

    @Override
    public String act() {
        return "evidence.item.added";
    }

    @Override
    public String subjectType() {
        return "evidence";
    }

    @Override
    public String subject() {
        return item.id().toString();
    }

    @Override
    public UUID maker() {
        return item.maker();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "digest", item.digest().toString(),
                "size", item.size(),
                "kind", item.kind().id(),
                "owner", item.owner().type() + ":" + item.owner().id());
    }
}
