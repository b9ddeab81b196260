package org.sealwright.seals;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;

/**
 * A seal was issued or changed; published inside the transaction of the act, after everything is written.
 *
 * @param seq the event's place in the seal's history, from 1
 * @param version the credential's version that now speaks for the seal
 * @param revision grows with every change; of two states of a seal the one with the higher revision is newer
 * @param credential digest of that version's signed credential
 * @param certificate digest of what is kept of that version beside the credential, in the form of RFC 8785; {@code null} where the
 *     event made no version
 * @param leaf digest of the log leaf
 * @param logEntry what the log gave for it
 * @param publicReason digest of what the public reads of why; {@code null} where nothing was said
 * @param caseId the decision case; {@code null} where the clock acted
 */
public record SealChanged(
        Actor actor,
        SealNumber seal,
        UUID maker,
        Event event,
        int seq,
        int version,
        long revision,
        SealStatus status,
        Instant at,
        Sha256 credential,
        @Nullable Sha256 certificate,
        Sha256 leaf,
        UUID logEntry,
        @Nullable Sha256 publicReason,
        @Nullable UUID caseId)
        implements AuditedEvent {

    /** What the trail says in the place of a digest where no reason was given. */
    static final String NO_REASON = "none";

    @Override
    public String act() {
        return "seals.seal." + event.word();
    }

    @Override
    public String subjectType() {
        return "seal";
    }

    @Override
    public String subject() {
        return seal.value();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("seq", seq);
        details.put("version", version);
        details.put("status", status.word());
        details.put("credential", credential.toString());
        if (certificate != null) {
            details.put("certificate", certificate.toString());
        }
        details.put("leaf", leaf.toString());
        details.put("publicReason", publicReason == null ? NO_REASON : publicReason.toString());
        if (caseId != null) {
            details.put("case", caseId.toString());
        }
        return details;
    }
}
