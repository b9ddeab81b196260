package org.sealwright.registry;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwright.seals.Certificate;
import org.sealwright.seals.SealAddresses;
import org.sealwright.seals.SealView;
import org.sealwright.verification.CredentialClaims;
import org.sealwright.verification.StatusPurpose;

/**
 * Compares what is stored about a seal, which pages show, with what its credential says under a signature: a fact that was
 * changed in the database alone is not vouched for.
 */
final class SignedFacts {

    private final SealAddresses addresses;

    SignedFacts(SealAddresses addresses) {
        this.addresses = addresses;
    }

    boolean agree(SealView seal, CredentialClaims claims) {
        Map<?, ?> said = object(claims.json().get("seal"));
        Map<?, ?> subject = object(claims.json().get("credentialSubject"));
        return addresses
                        .credential(seal.number(), seal.version())
                        .equals(claims.json().get("id"))
                && seal.validFrom().equals(claims.validFrom())
                && seal.validUntil().equals(claims.validUntil())
                && standsAt(claims, StatusPurpose.REVOCATION, seal.revocation())
                && standsAt(claims, StatusPurpose.SUSPENSION, seal.suspension())
                && product(seal.certificate()).equals(signedProduct(said))
                && rest(seal.certificate()).equals(signedRest(said, subject))
                && provisions(seal.certificate()).equals(signedProvisions(subject))
                && namesTheProduct(seal.certificate(), subject);
    }

    private boolean standsAt(CredentialClaims claims, StatusPurpose purpose, SealView.StatusPlace place) {
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
