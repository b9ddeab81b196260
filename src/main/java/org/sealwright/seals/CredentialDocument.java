package org.sealwright.seals;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.seals.Certificate.Basis;
import org.sealwright.seals.Certificate.Outcome;
import org.sealwright.seals.Certificate.ProvisionResult;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusPurpose;

/**
 * The unsigned credential of one version of a seal: W3C data model 2.0 in the shape of a UNTP Digital Conformity
 * Credential 0.7.0 (docs/formats/credential.md). Where the two disagree W3C prevails: two status entries, string indexes.
 */
final class CredentialDocument {

    static final String W3C = "https://www.w3.org/ns/credentials/v2";
    private static final String UNTP = "https://vocabulary.uncefact.org/untp/0.7.0/context/";

    private final SealAddresses addresses;
    private final String body;

    /** @param body name of the certification body */
    CredentialDocument(SealAddresses addresses, String body) {
        this.addresses = addresses;
        this.body = body;
    }

    Map<String, Object> of(SealNumber number, int version, Certificate certificate, Validity validity, Places places) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", List.of(W3C, UNTP, addresses.context()));
        json.put("type", List.of("VerifiableCredential", "DigitalConformityCredential", "SecuritySealCredential"));
        json.put("id", addresses.credential(number, version));
        json.put(
                "name", "Security seal " + number + ", " + certificate.product().name());
        json.put("issuer", typed("CredentialIssuer", "id", addresses.issuer(), "name", body));
        json.put("validFrom", validity.from().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("validUntil", validity.until().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put(
                "credentialStatus",
                List.of(
                        entry(StatusPurpose.REVOCATION, places.revocation()),
                        entry(StatusPurpose.SUSPENSION, places.suspension())));
        json.put("credentialSubject", attestation(number, version, certificate));
        json.put("seal", seal(number, version, certificate));
        return json;
    }

    private Map<String, Object> entry(StatusPurpose purpose, Place place) {
        String list = addresses.statusList(purpose, place.list());
        return map(
                "id",
                list + "#" + place.index(),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                purpose.word(),
                "statusListIndex",
                Integer.toString(place.index()),
                "statusListCredential",
                list);
    }

    private Map<String, Object> attestation(SealNumber number, int version, Certificate certificate) {
        Basis basis = certificate.basis();
        String id = addresses.credential(number, version);
        Map<String, Object> json = typed(
                "ConformityAttestation",
                "id",
                id + "#attestation",
                "name",
                "Certificate of conformity " + number,
                "assessorLevel",
                "3rdParty",
                "assessmentLevel",
                "scheme-cab",
                "attestationType",
                "certification",
                "issuedToParty",
                party(certificate.holder()));
        String scheme = addresses.context() + "#scheme-" + basis.schemeId();
        json.put("referenceScheme", typed("ConformityScheme", "id", scheme, "name", basis.schemeName()));
        json.put(
                "referenceProfile",
                typed(
                        "ConformityProfile",
                        "id",
                        scheme + "-level-" + basis.level(),
                        "name",
                        basis.standard() + " " + basis.standardVersion() + ", level " + basis.level() + "; "
                                + basis.method()));
        json.put("profileScore", map("code", basis.level(), "definition", basis.levelMeaning()));
        json.put(
                "conformityAssessment",
                certificate.provisions().stream()
                        .map(provision -> assessment(number, id, certificate, provision))
                        .toList());
        return json;
    }

    private static Map<String, Object> party(Certificate.Holder holder) {
        Map<String, Object> json = typed("Party", "id", "urn:uuid:" + holder.id(), "name", holder.name());
        putIfKnown(json, "registeredId", holder.registeredId());
        return json;
    }

    private Map<String, Object> assessment(
            SealNumber number, String id, Certificate certificate, ProvisionResult provision) {
        String criterion = addresses.criterion(certificate.basis().edition(), provision.id());
        Map<String, Object> json = typed(
                "ConformityAssessment",
                "id",
                id + "#" + provision.id(),
                "name",
                "Provision " + provision.id() + ": " + provision.title());
        putIfKnown(json, "description", provision.publicNote());
        json.put("assessmentCriteria", List.of(typed("Criterion", "id", criterion, "name", provision.id())));
        json.put("assessmentDate", certificate.assessedOn().toString());
        json.put("assessedPerformance", List.of(map("score", score(provision.outcome()))));
        if (provision.outcome() != Outcome.NOT_APPLICABLE) {
            json.put("conformance", provision.outcome() == Outcome.MET);
        }
        json.put(
                "conformityTopic",
                List.of(map("id", addresses.context() + "#product-cybersecurity", "name", "product-cybersecurity")));
        json.put("specifiedCondition", conditions(certificate.product()));
        json.put("assessedProduct", products(number, certificate.product()));
        return json;
    }

    private static Map<String, Object> score(Outcome outcome) {
        String definition = switch (outcome) {
            case MET -> "All test cases of the provision passed";
            case NOT_MET -> "A recommendation that the product does not follow; the reason was examined";
            case NOT_APPLICABLE -> "The provision does not apply to the product; the reason was examined";
        };
        return map("code", outcome.word(), "definition", definition);
    }

    private static List<String> conditions(Certificate.Product product) {
        List<String> conditions = new ArrayList<>();
        conditions.add("firmware " + String.join(", ", product.firmware().covered()));
        if (!product.hardwareRevisions().isEmpty()) {
            conditions.add("hardware revision " + String.join(", ", product.hardwareRevisions()));
        }
        return conditions;
    }

    /** A product a GTIN; the maker states GTINs, so the body does not claim to have verified them. */
    private List<Map<String, Object>> products(SealNumber number, Certificate.Product product) {
        if (product.gtins().isEmpty()) {
            return List.of(assessed(true, addresses.page(number) + "#product", product));
        }
        return product.gtins().stream()
                .map(gtin -> assessed(false, "https://id.gs1.org/01/" + "0".repeat(14 - gtin.length()) + gtin, product))
                .toList();
    }

    private static Map<String, Object> assessed(boolean verified, String id, Certificate.Product product) {
        Map<String, Object> json = typed("Product", "id", id, "name", product.name());
        if (!product.models().isEmpty()) {
            json.put("modelNumber", product.models().getFirst());
        }
        return map("idVerifiedByCAB", verified, "product", json);
    }

    private Map<String, Object> seal(SealNumber number, int version, Certificate certificate) {
        Certificate.Product product = certificate.product();
        Map<String, Object> json = map(
                "number", number.value(),
                "version", version,
                "page", addresses.page(number),
                "brand", product.brand(),
                "category", product.category(),
                "models", product.models(),
                "hardwareRevisions", product.hardwareRevisions(),
                "firmwareAssessed", product.firmware().assessed(),
                "firmwareCovered", product.firmware().covered(),
                "supportEnds", certificate.supportEnds().toString());
        putIfKnown(json, "securityContact", certificate.securityContact());
        json.put("edition", certificate.basis().edition());
        json.put("dossierDigest", certificate.dossier().toString());
        return json;
    }

    private static void putIfKnown(Map<String, Object> json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.put(name, value);
        }
    }

    private static Map<String, Object> typed(String type, Object... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", List.of(type));
        json.putAll(map(pairs));
        return json;
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            json.put((String) pairs[i], pairs[i + 1]);
        }
        return json;
    }

    /** Where a version's bit stands in one purpose's lists. */
    record Place(int list, int index) {}

    /** Both places of a version; drawn apart, so that a fault in one list can't be mistaken for the other. */
    record Places(Place revocation, Place suspension) {}
}
