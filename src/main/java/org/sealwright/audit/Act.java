package org.sealwright.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;

/** An act that nobody listens to but the trail. */
public record Act(
        Actor actor,
        String act,
        String subjectType,
        String subject,
        @Nullable UUID maker,
        Map<String, Object> details) implements AuditedEvent {

    public Act(Actor actor, String act, String subjectType, Object subject) {
        this(actor, act, subjectType, subject.toString(), null, Map.of());
    }

    public Act of(UUID theMaker) {
        return new Act(actor, act, subjectType, subject, theMaker, details);
    }

    public Act with(Map<String, Object> facts) {
        return new Act(actor, act, subjectType, subject, maker, facts);
    }
}
