package org.sealwright.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;

/**
 * A case was decided for good. Published inside the transaction of the decision: what follows for the seal commits with it,
 * and a listener that refuses takes the decision back.
 *
 * @param outcome GRANT does what the case asks for; LIMIT grants a lower level or a narrower scope; REFUSE leaves all as it is
 * @param sealNumber the seal that the case is about; {@code null} for a first grant
 * @param level the level that is granted; {@code null} where nothing is given
 * @param scope for LIMIT, what the seal is narrowed to
 * @param conditions what the holder has to do besides
 * @param publicReason what the manufacturer reads, and the public where a seal is changed
 * @param privateReason digest of what only the body's people read
 * @param dossier digest of what was decided upon
 * @param until reserved for outcomes with an end; {@code null} today
 * @param actor the certifier
 */
public record SealDecided(
        UUID caseId,
        String caseNumber,
        CaseKind kind,
        Outcome outcome,
        @Nullable String sealNumber,
        @Nullable UUID submissionId,
        @Nullable UUID assessmentId,
        UUID maker,
        @Nullable String level,
        @Nullable String scope,
        List<String> conditions,
        @Nullable String publicReason,
        @Nullable Sha256 privateReason,
        Sha256 dossier,
        @Nullable LocalDate until,
        Instant decidedAt,
        Actor actor)
        implements AuditedEvent {

    public SealDecided {
        conditions = List.copyOf(conditions);
    }

    @Override
    public String act() {
        return "decisions.case.decided";
    }

    @Override
    public String subjectType() {
        return "case";
    }

    @Override
    public String subject() {
        return caseId.toString();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", caseNumber);
        details.put("kind", kind.name());
        details.put("outcome", outcome.name());
        details.put("dossier", dossier.toString());
        put(details, "seal", sealNumber);
        put(details, "level", level);
        put(details, "publicReason", publicReason == null ? null : Sha256.of(publicReason));
        put(details, "privateReason", privateReason);
        return details;
    }

    private static void put(Map<String, Object> details, String key, @Nullable Object value) {
        if (value != null) {
            details.put(key, value.toString());
        }
    }
}
