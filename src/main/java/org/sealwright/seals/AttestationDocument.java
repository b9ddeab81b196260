package org.sealwright.seals;

import static org.sealwright.seals.LinkedData.object;
import static org.sealwright.seals.LinkedData.putIfKnown;
import static org.sealwright.seals.LinkedData.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sealwright.seals.Certificate.Basis;
import org.sealwright.seals.Certificate.Outcome;
import org.sealwright.seals.Certificate.ProvisionResult;
import org.sealwright.verification.SealNumber;

/** What a credential attests: scheme, level and one assessment a provision, in the words of UNTP 0.7.0. */
final class AttestationDocument {

    private final SealAddresses addresses;

    AttestationDocument(SealAddresses addresses) {
        this.addresses = addresses;
    }

    Map<String, Object> of(SealNumber number, int version, Certificate certificate) {
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
        json.put("profileScore", object("code", basis.level(), "definition", basis.levelMeaning()));
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
        json.put("assessedPerformance", List.of(object("score", score(provision.outcome()))));
        if (provision.outcome() != Outcome.NOT_APPLICABLE) {
            json.put("conformance", provision.outcome() == Outcome.MET);
        }
        json.put(
                "conformityTopic",
                List.of(object("id", addresses.context() + "#product-cybersecurity", "name", "product-cybersecurity")));
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
        return object("code", outcome.word(), "definition", definition);
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
        return object("idVerifiedByCAB", verified, "product", json);
    }
}
