package org.sealwright.assessments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.RegimeCoverage;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.ProductDescription;

/**
 * What a product's dossier is worth under other schemes and laws.
 *
 * @param state what it rests on: claims alone, verdicts that may still change, or a completed evaluation
 * @param digest of the revision, or once completed of the dossier; {@code null} of a draft
 * @param edition name of the edition
 * @param crosswalk version of the mappings
 * @param notice what mappings can't show
 */
public record RegimesView(
        State state,
        @Nullable Sha256 digest,
        String edition,
        String crosswalk,
        String notice,
        ProductDescription product,
        Maker maker,
        List<RegimeCoverage> regimes,
        Instant asOf) {

    /** What it rests on. */
    public enum State {
        CLAIMED,
        UNDER_EVALUATION,
        EVALUATED
    }

    /** Who makes the product, as the portal knows them; what it does not know is empty. */
    public record Maker(String name, String address, String country) {}

    public RegimesView {
        regimes = List.copyOf(regimes);
    }

    /** One framework by its id. */
    public RegimeCoverage regime(String framework) {
        return regimes.stream()
                .filter(one -> one.framework().id().equals(framework))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No framework " + framework));
    }
}
