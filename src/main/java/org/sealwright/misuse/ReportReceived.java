package org.sealwright.misuse;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * Somebody reported something. Nobody knows who: the entry is the portal's own.
 *
 * @param acknowledges whether an acknowledgement goes to the address that was given
 * @param words digest of what was reported; the text itself is the report's
 */
public record ReportReceived(Actor actor, UUID report, ReportKind kind, Sha256 words, int photos, boolean acknowledges)
        implements AuditedEvent {

    @Override
    public String act() {
        return "misuse.report.received";
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
        return Map.of("kind", kind.name(), "words", words.toString(), "photos", photos);
    }
}
