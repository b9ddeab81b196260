package org.sealwright.seals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.shared.Refused;
import org.springframework.stereotype.Component;

/** How long a suspension lasts: days of the scheme's clock, from the day after the act. */
@Component
class SuspensionTerm {

    private final SealVersions versions;
    private final Catalogue catalogue;
    private final LegalDays days;

    SuspensionTerm(SealVersions versions, Catalogue catalogue, LegalDays days) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.days = days;
    }

    /**
     * The last second of a suspension that begins now.
     *
     * @param wanted days, {@code null} for as many as the scheme allows
     * @throws Refused if the scheme does not allow so many
     */
    Instant end(Seal seal, Instant now, @Nullable Integer wanted) {
        String scheme = versions.require(seal.number(), seal.version())
                .certificate()
                .basis()
                .schemeId();
        int most = catalogue.requireScheme(scheme).longestSuspensionDays();
        int chosen = wanted == null ? most : wanted;
        if (chosen < 1 || chosen > most) {
            throw new Refused("seals.refused.suspension-days", most);
        }
        return days.lastSecondOf(days.dayOf(now).plusDays(chosen));
    }
}
