package org.sealwright.assessments;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/**
 * An answer to a finding is due soon, or is overdue: the manufacturer is reminded.
 *
 * @param due until when an answer is expected
 * @param fellOn the day on which the reminder fell, in the body's zone
 */
public record FindingReminder(
        Actor actor,
        UUID findingId,
        UUID assessmentId,
        UUID submissionId,
        UUID makerId,
        int number,
        LocalDate due,
        LocalDate fellOn)
        implements AuditedEvent {

    /** Whether the day is over. */
    public boolean isOverdue() {
        return fellOn.isAfter(due);
    }

    @Override
    public String act() {
        return "assessments.finding.reminded";
    }

    @Override
    public String subjectType() {
        return "finding";
    }

    @Override
    public String subject() {
        return findingId.toString();
    }

    @Override
    public UUID maker() {
        return makerId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("number", number, "due", due.toString(), "fellOn", fellOn.toString());
    }
}
