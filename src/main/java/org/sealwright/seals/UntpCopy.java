package org.sealwright.seals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.StatusPurpose;

/**
 * A credential in the exact form of UNTP 0.7.0, derived from the signed one (docs/formats/credential.md). UNTP types
 * {@code statusListIndex} as an integer and knows one status entry, W3C wants texts and allows several, so one document can't be
 * both. The copy is not signed: without its suspension entry it would verify while the seal is suspended.
 */
final class UntpCopy {

    private UntpCopy() {}

    /**
     * @param credential what was signed, as read from its bytes
     * @param digest of the signed form
     */
    static Map<String, Object> of(Map<String, Object> credential, Sha256 digest) {
        String canonical = (String) member(credential, "id");
        Map<String, Object> copy = new LinkedHashMap<>(credential);
        copy.remove("seal");
        copy.put("@context", List.of(CredentialDocument.W3C, CredentialDocument.UNTP));
        copy.put("type", List.of("VerifiableCredential", "DigitalConformityCredential"));
        copy.put("id", canonical + "/untp");
        copy.put("credentialStatus", revocation((List<?>) member(credential, "credentialStatus")));
        copy.put("credentialSubject", subject(object(credential, "credentialSubject"), object(credential, "seal")));
        copy.put(
                "relatedResource",
                List.of(LinkedData.object(
                        "id",
                        canonical,
                        "mediaType",
                        "application/vc+jwt",
                        "digestMultibase",
                        LinkedData.multibase(digest))));
        return copy;
    }

    private static Map<String, Object> revocation(List<?> entries) {
        for (Object candidate : entries) {
            Map<String, Object> entry = new LinkedHashMap<>(object(candidate));
            if (StatusPurpose.REVOCATION.word().equals(entry.get("statusPurpose"))) {
                entry.put("statusListIndex", Integer.valueOf((String) member(entry, "statusListIndex")));
                return entry;
            }
        }
        throw new IllegalArgumentException("A credential has a revocation entry");
    }

    /** What the body limited the seal to stands among our own terms; who reads the copy must see it, too. */
    private static Map<String, Object> subject(Map<String, Object> subject, Map<String, Object> own) {
        Map<String, Object> copy = new LinkedHashMap<>(subject);
        if (own.get("scope") instanceof String scope) {
            copy.put("description", "Limited to: " + scope);
        }
        return copy;
    }

    private static Object member(Map<String, Object> json, String name) {
        return Objects.requireNonNull(json.get(name), name);
    }

    private static Map<String, Object> object(Map<String, Object> json, String name) {
        return object(member(json, name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }
}
