package org.sealwright.seals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;

/**
 * What one version of a seal says: to whom, for which product, on what ground and with which outcome. It is taken from the
 * frozen dossier on the day of the decision and never follows later changes of the catalogue or the scheme (ISO/IEC 17065,
 * 7.7.1). Nothing in it is confidential. What the maker tells buyers travels with it to the seal's page, but is no part of what is
 * certified and does not enter the credential.
 *
 * @param assessedOn the day on which the assessment was completed, in the body's zone
 * @param supportEnds last day on which the maker promises security updates
 * @param securityContact where vulnerabilities are reported to the maker, an address or URL
 * @param scope in words, to what the seal was limited; {@code null} where it covers the product as it stands here
 * @param buyers what the maker tells buyers; {@code null} where it tells nothing, as in all certificates before there was a place
 *     for it
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
        @Nullable BuyerFacts buyers,
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
        this(holder, product, basis, provisions, assessedOn, supportEnds, securityContact, null, null, dossier);
    }

    /** The same certificate with what buyers read beside it; nothing where the maker tells nothing. */
    public Certificate telling(BuyerFacts facts) {
        return new Certificate(
                holder,
                product,
                basis,
                provisions,
                assessedOn,
                supportEnds,
                securityContact,
                scope,
                facts.saysNothing() ? null : facts,
                dossier);
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
                buyers,
                dossier);
    }

    /** Whether both stand on the same scheme, edition and level, so that one can extend the other. */
    public boolean standsOnTheGroundOf(Certificate other) {
        return basis.schemeId().equals(other.basis.schemeId())
                && basis.edition().equals(other.basis.edition())
                && basis.level().equals(other.basis.level());
    }

    /**
     * This certificate, and what another one on the same ground adds: models, barcodes, hardware and firmware. The limits stay.
     * A recommendation is met only where it is met by all that is covered. How long updates come, the contact, and what buyers
     * read, the newer one says; what any of the models can sense stays said.
     */
    public Certificate joinedBy(Certificate added) {
        Product more = added.product();
        Product all = new Product(
                more.name(),
                more.brand(),
                more.category(),
                DecidedVersions.joined(product.models(), more.models()),
                DecidedVersions.joined(product.gtins(), more.gtins()),
                DecidedVersions.joined(product.hardwareRevisions(), more.hardwareRevisions()),
                new Firmware(
                        more.firmware().assessed(),
                        DecidedVersions.joined(
                                product.firmware().covered(), more.firmware().covered())));
        BuyerFacts told = BuyerFacts.ofAll(List.of(said(buyers), said(added.buyers())));
        return new Certificate(
                added.holder(),
                all,
                added.basis(),
                added.provisions().stream()
                        .map(newer -> metByBoth(newer, told.language()))
                        .toList(),
                added.assessedOn(),
                added.supportEnds(),
                added.securityContact(),
                added.scope() == null ? scope : added.scope(),
                told.saysNothing() ? null : told,
                added.dossier());
    }

    private static BuyerFacts said(@Nullable BuyerFacts facts) {
        return facts == null ? BuyerFacts.NONE : facts;
    }

    /** A note that would stand there in another language than is said goes. */
    private ProvisionResult metByBoth(ProvisionResult newer, String language) {
        boolean readable = buyers == null || buyers.language().equals(language);
        return provisions.stream()
                .filter(older -> older.id().equals(newer.id())
                        && older.outcome() == Outcome.NOT_MET
                        && newer.outcome() != Outcome.NOT_MET)
                .findFirst()
                .map(older -> readable ? older : older.withoutNote())
                .orElse(newer);
    }

    /**
     * The same certificate without these models and firmware versions. Where the version that was assessed goes, the newest
     * of the others stands in its place: the body has accepted each.
     *
     * @throws Refused if no model or no firmware version is left
     */
    public Certificate leavingOut(List<String> models, List<String> versions) {
        List<String> modelsLeft = without(product.models(), models);
        List<String> left = without(product.firmware().covered(), versions);
        if (left.isEmpty() || modelsLeft.isEmpty() && !product.models().isEmpty()) {
            throw new Refused("seals.refused.nothing-left");
        }
        String assessed = left.contains(product.firmware().assessed())
                ? product.firmware().assessed()
                : left.getLast();
        return new Certificate(
                holder,
                product.withModels(modelsLeft).withFirmware(new Firmware(assessed, left)),
                basis,
                provisions,
                assessedOn,
                supportEnds,
                securityContact,
                scope,
                buyers,
                dossier);
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    /** The same certificate limited to a narrower scope, on another dossier. */
    public Certificate limitedTo(String narrower, Sha256 decidedOn) {
        return new Certificate(
                holder,
                product,
                basis,
                provisions,
                assessedOn,
                supportEnds,
                securityContact,
                narrower,
                buyers,
                decidedOn);
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

        Product withModels(List<String> others) {
            return new Product(name, brand, category, others, gtins, hardwareRevisions, firmware);
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
     * @param publicNote what the holder tells the public about a provision that is not met
     */
    public record ProvisionResult(
            String id,
            String title,
            String modality,
            Outcome outcome,
            @Nullable String publicNote) {

        ProvisionResult withoutNote() {
            return new ProvisionResult(id, title, modality, outcome, null);
        }
    }

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
