package org.sealwright.misuse;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** A report has been open for so long that its officers are reminded. */
public record ReportWaiting(Actor actor, UUID report, long number, int days) implements AuditedEvent {

    @Override
    public String act() {
        return "misuse.report.reminded";
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
        return Map.of("days", days);
    }
}
