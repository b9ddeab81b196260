package org.sealwright.seals;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusPurpose;

/**
 * The unsigned credential of one version of a seal: W3C data model 2.0 in the shape of a UNTP Digital Conformity
 * Credential 0.7.0 (docs/formats/credential.md). Where the two disagree W3C prevails: two status entries, string indexes.
 */
final class CredentialDocument {

    static final String W3C = "https://www.w3.org/ns/credentials/v2";
    static final String UNTP = "https://vocabulary.uncefact.org/untp/0.7.0/context/";

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
        json.put("issuer", LinkedData.typed("CredentialIssuer", "id", addresses.issuer(), "name", body));
        json.put("validFrom", validity.from().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("validUntil", validity.until().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put(
                "credentialStatus",
                List.of(
                        entry(StatusPurpose.REVOCATION, places.revocation()),
                        entry(StatusPurpose.SUSPENSION, places.suspension())));
        json.put("credentialSubject", new AttestationDocument(addresses).of(number, version, certificate));
        json.put("seal", seal(number, version, certificate));
        return json;
    }

    private Map<String, Object> entry(StatusPurpose purpose, Place place) {
        String list = addresses.statusList(purpose, place.list());
        return LinkedData.object(
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

    private Map<String, Object> seal(SealNumber number, int version, Certificate certificate) {
        Certificate.Product product = certificate.product();
        Map<String, Object> json = LinkedData.object(
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
        LinkedData.putIfKnown(json, "securityContact", certificate.securityContact());
        LinkedData.putIfKnown(json, "scope", certificate.scope());
        json.put("edition", certificate.basis().edition());
        json.put("dossierDigest", certificate.dossier().toString());
        return json;
    }

    /** Where a version's bit stands in one purpose's lists. */
    record Place(int list, int index) {}

    /** Both places of a version; drawn apart, so that a fault in one list can't be mistaken for the other. */
    record Places(Place revocation, Place suspension) {}
}
