package org.sealwright.seals;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.verification.CredentialClaims;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusPurpose;

/**
 * Compares what is stored about a seal, which pages show, with what its credential says under a signature: a fact that was
 * changed in the database alone is not vouched for.
 */
public final class SignedFacts {

    private final SealAddresses addresses;

    public SignedFacts(SealAddresses addresses) {
        this.addresses = addresses;
    }

    /** Whether the version that speaks for a seal says what is shown about it. */
    public boolean agree(SealView seal, CredentialClaims claims) {
        return agree(
                seal.number(),
                seal.version(),
                seal.certificate(),
                new Validity(seal.validFrom(), seal.validUntil()),
                new Places(place(seal.revocation()), place(seal.suspension())),
                claims);
    }

    /** Whether a version's credential says what is stored about it. */
    boolean agree(
            SealNumber number,
            int version,
            Certificate certificate,
            Validity validity,
            Places places,
            CredentialClaims claims) {
        Map<?, ?> said = object(claims.json().get("seal"));
        Map<?, ?> subject = object(claims.json().get("credentialSubject"));
        return addresses.credential(number, version).equals(claims.json().get("id"))
                && validity.from().equals(claims.validFrom())
                && validity.until().equals(claims.validUntil())
                && standsAt(claims, StatusPurpose.REVOCATION, places.revocation())
                && standsAt(claims, StatusPurpose.SUSPENSION, places.suspension())
                && product(certificate).equals(signedProduct(said))
                && rest(certificate).equals(signedRest(said, subject))
                && provisions(certificate).equals(signedProvisions(subject))
                && namesTheProduct(certificate, subject)
                && standsOnItsGround(certificate, subject);
    }

    private static Place place(SealView.StatusPlace shown) {
        return new Place(shown.list(), shown.index());
    }

    private boolean standsAt(CredentialClaims claims, StatusPurpose purpose, Place place) {
        return claims.statusEntry(purpose)
                .filter(entry -> entry.index() == place.index()
                        && entry.list().equals(addresses.statusList(purpose, place.list())))
                .isPresent();
    }

    private static List<Object> product(Certificate certificate) {
        Certificate.Product product = certificate.product();
        return List.of(
                product.brand(),
                product.category(),
                product.models(),
                product.hardwareRevisions(),
                product.firmware().assessed(),
                product.firmware().covered());
    }

    private static List<Object> signedProduct(Map<?, ?> said) {
        return known(said, "brand", "category", "models", "hardwareRevisions", "firmwareAssessed", "firmwareCovered");
    }

    private static List<Object> rest(Certificate certificate) {
        return List.of(
                certificate.supportEnds().toString(),
                text(certificate.securityContact()),
                text(certificate.scope()),
                certificate.basis().edition(),
                certificate.dossier().toString(),
                certificate.holder().name(),
                certificate.basis().level(),
                certificate.basis().levelMeaning());
    }

    private static List<Object> signedRest(Map<?, ?> said, Map<?, ?> subject) {
        Map<?, ?> level = object(subject.get("profileScore"));
        return List.of(
                text(said.get("supportEnds")),
                text(said.get("securityContact")),
                text(said.get("scope")),
                text(said.get("edition")),
                text(said.get("dossierDigest")),
                text(object(subject.get("issuedToParty")).get("name")),
                text(level.get("code")),
                text(level.get("definition")));
    }

    private static List<List<String>> provisions(Certificate certificate) {
        return certificate.provisions().stream()
                .map(result -> List.of(
                        "Provision " + result.id() + ": " + result.title(),
                        result.outcome().word(),
                        text(result.publicNote())))
                .toList();
    }

    private static List<List<String>> signedProvisions(Map<?, ?> subject) {
        return list(subject.get("conformityAssessment")).stream()
                .map(SignedFacts::object)
                .map(assessment -> List.of(
                        text(assessment.get("name")),
                        list(assessment.get("assessedPerformance")).stream()
                                .map(performance -> text(
                                        object(object(performance).get("score")).get("code")))
                                .findFirst()
                                .orElse(""),
                        text(assessment.get("description"))))
                .toList();
    }

    /** Holder, scheme, standard, method and day, each in the words of the credential. */
    private boolean standsOnItsGround(Certificate certificate, Map<?, ?> subject) {
        Certificate.Basis basis = certificate.basis();
        Map<?, ?> party = object(subject.get("issuedToParty"));
        Map<?, ?> scheme = object(subject.get("referenceScheme"));
        Map<?, ?> profile = object(subject.get("referenceProfile"));
        return text(party.get("id")).endsWith(certificate.holder().id().toString())
                && text(party.get("registeredId"))
                        .equals(text(certificate.holder().registeredId()))
                && text(scheme.get("id")).endsWith("#scheme-" + basis.schemeId())
                && text(scheme.get("name")).equals(basis.schemeName())
                && text(profile.get("name")).contains(basis.standard() + " " + basis.standardVersion())
                && text(profile.get("name")).endsWith(basis.method())
                && list(subject.get("conformityAssessment")).stream()
                        .allMatch(assessment -> text(object(assessment).get("assessmentDate"))
                                .equals(certificate.assessedOn().toString()));
    }

    /** Name and barcodes stand with each assessment. */
    private static boolean namesTheProduct(Certificate certificate, Map<?, ?> subject) {
        Certificate.Product product = certificate.product();
        List<Map<?, ?>> products = list(subject.get("conformityAssessment")).stream()
                .flatMap(assessment -> list(object(assessment).get("assessedProduct")).stream())
                .<Map<?, ?>>map(assessed -> object(object(assessed).get("product")))
                .toList();
        return !products.isEmpty()
                && products.stream().allMatch(said -> product.name().equals(said.get("name")))
                && product.gtins().stream()
                        .allMatch(gtin -> products.stream()
                                .anyMatch(said -> text(said.get("id")).endsWith(gtin)));
    }

    private static List<Object> known(Map<?, ?> said, String... names) {
        return Arrays.stream(names)
                .<Object>map(name -> Objects.requireNonNullElse(said.get(name), ""))
                .toList();
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Collection<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
