package org.sealwright.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case about a seal asks for in particular. It is part of the case's dossier, so that review and decision name it.
 *
 * @param models for REDUCE, models that the seal would cover no more
 * @param firmware for REDUCE, firmware versions that the seal would cover no more
 * @param suspensionDays for SUSPEND, on how many days after the first one the suspension lasts; {@code null} for as many as the
 *     scheme allows
 */
public record CaseTerms(
        List<String> models,
        List<String> firmware,
        @Nullable Integer suspensionDays) {

    /** Nothing in particular. */
    public static final CaseTerms NONE = new CaseTerms(List.of(), List.of(), null);

    public CaseTerms {
        models = List.copyOf(models);
        firmware = List.copyOf(firmware);
    }

    /** What comes out of the scope. */
    public static CaseTerms leavingOut(List<String> models, List<String> firmware) {
        return new CaseTerms(models, firmware, null);
    }

    /** A suspension for so many days. */
    public static CaseTerms suspendingFor(int days) {
        return new CaseTerms(List.of(), List.of(), days);
    }

    public boolean leavesOutNothing() {
        return models.isEmpty() && firmware.isEmpty();
    }
}
