package org.sealwright.assessments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * Somebody wrote into a finding's thread.
 *
 * @param entryId of the thread's entry
 * @param sent whether the manufacturer sees the finding
 * @param words digest of what was written
 * @param due the day until which an answer is expected, as the act left it; {@code null} where none is set
 */
public record FindingActed(
        Actor actor,
        FindingAct what,
        UUID entryId,
        UUID findingId,
        UUID assessmentId,
        UUID submissionId,
        UUID makerId,
        int number,
        FindingState state,
        boolean sent,
        Sha256 words,
        @Nullable LocalDate due)
        implements AuditedEvent {

    static FindingActed on(Finding finding, Actor actor, FindingAct what, UUID entry, String words) {
        return new FindingActed(
                actor,
                what,
                entry,
                finding.id(),
                finding.assessment(),
                finding.matter(),
                finding.maker(),
                finding.number(),
                finding.state(),
                finding.isSent(),
                Sha256.of(words),
                finding.due());
    }

    @Override
    public String act() {
        return "assessments.finding." + what.name().toLowerCase(Locale.ROOT);
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
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", number);
        details.put("state", state.name());
        details.put("words", words.toString());
        if (what == FindingAct.DUE_MOVED && due != null) {
            details.put("due", due.toString());
        }
        return details;
    }
}
