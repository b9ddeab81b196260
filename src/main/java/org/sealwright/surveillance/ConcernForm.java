package org.sealwright.surveillance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseTerms;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.verification.SealNumber;

/**
 * What the form on a seal's page sends.
 *
 * @param days how long to suspend
 * @param models what a reduction takes out
 */
record ConcernForm(
        String id,
        @Nullable String kind,
        @Nullable Boolean emergency,
        @Nullable String days,
        @Nullable List<String> models,
        @Nullable List<String> firmware,
        @Nullable String publicText,
        @Nullable String privateReason) {

    static ConcernForm empty(int longestSuspension) {
        return new ConcernForm(Ids.next().toString(), null, null, "" + longestSuspension, null, null, null, null);
    }

    /** The same, begun with what was reported, for the body's people alone. */
    ConcernForm because(String reason) {
        return new ConcernForm(id, kind, emergency, days, models, firmware, publicText, reason);
    }

    Optional<CaseKind> chosen() {
        return Concerns.KINDS.stream()
                .filter(possible -> possible.name().equals(kind))
                .findFirst();
    }

    /** Whether a box is ticked, for the page that comes back. */
    public boolean takesOut(String name) {
        return models != null && models.contains(name) || firmware != null && firmware.contains(name);
    }

    /** @throws Refused if the days are no number */
    ConcernOrder toOrder(SealNumber seal, CaseKind what) {
        return new ConcernOrder(
                UUID.fromString(id),
                seal,
                what,
                Boolean.TRUE.equals(emergency),
                publicText,
                privateReason,
                terms(what));
    }

    private CaseTerms terms(CaseKind what) {
        return switch (what) {
            case SUSPEND -> days == null || days.isBlank() ? CaseTerms.NONE : CaseTerms.suspendingFor(number(days));
            case REDUCE ->
                CaseTerms.leavingOut(models == null ? List.of() : models, firmware == null ? List.of() : firmware);
            default -> CaseTerms.NONE;
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Refused.at("days", "surveillance.refused.days-number");
        }
    }
}
