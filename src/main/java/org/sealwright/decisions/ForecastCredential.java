package org.sealwright.decisions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/**
 * The credential that a decision would make, with what a certifier has to see of it.
 *
 * @param content digest of the credential, which the certifier approves
 * @param replaces content that was signed under this number and version before and never took effect
 * @param credential its whole JSON
 * @param validFrom first day, in the body's zone
 * @param validUntil last day, in the body's zone
 */
public record ForecastCredential(
        SealNumber number,
        int version,
        Sha256 content,
        @Nullable Sha256 replaces,
        String credential,
        String holder,
        String product,
        String level,
        String standard,
        List<String> models,
        List<String> firmware,
        @Nullable String scope,
        LocalDate validFrom,
        LocalDate validUntil,
        long met,
        long notMet,
        long notApplicable) {

    public ForecastCredential {
        models = List.copyOf(models);
        firmware = List.copyOf(firmware);
    }
}
