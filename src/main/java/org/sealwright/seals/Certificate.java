package org.sealwright.seals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/**
 * What one version of a seal says: to whom, for which product, on what ground and with which outcome. It is taken from the
 * frozen dossier on the day of the decision and never follows later changes of the catalogue or the scheme (ISO/IEC 17065,
 * 7.7.1). Nothing in it is confidential.
 *
 * @param assessedOn the day on which the assessment was completed, in the body's zone
 * @param supportEnds last day on which the maker promises security updates
 * @param securityContact where vulnerabilities are reported to the maker, an address or URL
 * @param scope in words, to what the seal was limited; {@code null} where it covers the product as it stands here
 * @param dossier digest of the frozen dossier that was decided upon
 */
public record Certificate(
        Holder holder,
        Product product,
        Basis basis,
        List<ProvisionResult> provisions,
        LocalDate assessedOn,
        LocalDate supportEnds,
        @Nullable String securityContact,
        @Nullable String scope,
        Sha256 dossier) {

    public Certificate {
        provisions = List.copyOf(provisions);
        if (provisions.isEmpty()) {
            throw new IllegalArgumentException("A certificate names the provisions that were assessed");
        }
        if (provisions.stream().map(ProvisionResult::id).distinct().count() != provisions.size()) {
            throw new IllegalArgumentException("A certificate names each provision once");
        }
    }

    /** A certificate that covers the product as it stands here, without further limits. */
    public Certificate(
            Holder holder,
            Product product,
            Basis basis,
            List<ProvisionResult> provisions,
            LocalDate assessedOn,
            LocalDate supportEnds,
            @Nullable String securityContact,
            Sha256 dossier) {
        this(holder, product, basis, provisions, assessedOn, supportEnds, securityContact, null, dossier);
    }

    /** The same certificate for another list of accepted firmware versions. */
    public Certificate covering(List<String> firmwareVersions) {
        return new Certificate(
                holder,
                product.withFirmware(new Firmware(product.firmware().assessed(), firmwareVersions)),
                basis,
                provisions,
                assessedOn,
                supportEnds,
                securityContact,
                scope,
                dossier);
    }

    /** The same certificate limited to a narrower scope, on another dossier. */
    public Certificate limitedTo(String narrower, Sha256 decidedOn) {
        return new Certificate(
                holder, product, basis, provisions, assessedOn, supportEnds, securityContact, narrower, decidedOn);
    }

    /** The manufacturer to whom the seal is given. */
    public record Holder(
            UUID id,
            String name,
            @Nullable String country,
            @Nullable String registeredId) {
        public Holder {
            requireText(name, "A holder has a name");
        }
    }

    /** The product as it is sold. GTINs have their check digit; hardware revisions may be empty. */
    public record Product(
            String name,
            String brand,
            String category,
            List<String> models,
            List<String> gtins,
            List<String> hardwareRevisions,
            Firmware firmware) {
        public Product {
            requireText(name, "A product has a name");
            models = List.copyOf(models);
            gtins = List.copyOf(gtins);
            hardwareRevisions = List.copyOf(hardwareRevisions);
        }

        Product withFirmware(Firmware other) {
            return new Product(name, brand, category, models, gtins, hardwareRevisions, other);
        }
    }

    /** The version on the bench, and all that the body has accepted, in order; nothing covers software that nobody saw. */
    public record Firmware(String assessed, List<String> covered) {
        public Firmware {
            covered = List.copyOf(covered);
            if (!covered.contains(assessed)) {
                throw new IllegalArgumentException("The firmware that was assessed is covered: " + assessed);
            }
        }
    }

    /**
     * On what ground the seal stands.
     *
     * @param schemeId id of the scheme in the catalogue
     * @param levelMeaning the level in words, as on the day of issue
     * @param edition id of the edition, as in public addresses
     * @param standard short name without a version, {@code EN 303 645}
     * @param standardVersion {@code V3.1.3}
     * @param method the method's name and version, truthfully: a method of the body says what it was adapted from
     */
    public record Basis(
            String schemeId,
            String schemeName,
            String level,
            String levelMeaning,
            String edition,
            String standard,
            String standardVersion,
            String method) {
        public Basis {
            requireText(level, "A seal has a level");
            requireText(standard, "A seal names its standard");
        }
    }

    /**
     * What came out for one provision.
     *
     * @param modality {@code M} or {@code R}, as Annex B notes it
     * @param publicNote text that the holder approved for the public
     */
    public record ProvisionResult(
            String id,
            String title,
            String modality,
            Outcome outcome,
            @Nullable String publicNote) {}

    /** Whether a provision is met, not met (a recommendation), or does not apply to the product. */
    public enum Outcome {
        MET,
        NOT_MET,
        NOT_APPLICABLE;

        /** The word in the API: {@code not-met}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static void requireText(String text, String rule) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(rule);
        }
    }
}
