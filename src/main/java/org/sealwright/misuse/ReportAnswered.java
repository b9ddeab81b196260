package org.sealwright.misuse;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * The body answered a report.
 *
 * @param remark id of the answer
 * @param words digest of its text
 */
public record ReportAnswered(Actor actor, UUID report, UUID remark, Sha256 words) implements AuditedEvent {

    @Override
    public String act() {
        return "misuse.report.answered";
    }

    @Override
    public String subjectType() {
        return "report";
    }

    @Override
    public String subject() {
        return report.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("words", words.toString());
    }
}
