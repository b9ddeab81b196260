package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * The application went back to the manufacturer with questions.
 *
 * @param questions digest of the questions
 */
public record ApplicationReturned(Actor actor, UUID submissionId, UUID makerId, UUID revisionId, Sha256 questions)
        implements AuditedEvent {

    @Override
    public String act() {
        return "submissions.application.returned";
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
        return Map.of("revision", revisionId.toString(), "questions", questions.toString());
    }
}
