package org.sealwright.assessments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/**
 * What an evaluation stands on was changed; whatever rested on it no longer holds.
 *
 * @param changes what changed, each a plain phrase: "revision 3", "verdict of 5.3-2-1"
 */
public record DossierChanged(Actor actor, UUID submissionId, UUID assessmentId, UUID makerId, List<String> changes)
        implements AuditedEvent {

    public DossierChanged {
        changes = List.copyOf(changes);
    }

    @Override
    public String act() {
        return "assessments.dossier.changed";
    }

    @Override
    public String subjectType() {
        return "assessment";
    }

    @Override
    public String subject() {
        return assessmentId.toString();
    }

    @Override
    public @Nullable UUID maker() {
        return makerId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("changes", changes);
    }
}
