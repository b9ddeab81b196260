package org.sealwright.keys;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The issuer's DID document (W3C DID Core, did:web). Announced keys are listed before they sign, retired ones stay with the
 * end of their period, so that old credentials still verify; of a compromised one the period ends at the stated moment.
 */
final class DidDocument {

    private static final List<String> CONTEXT =
            List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1");

    private DidDocument() {}

    static byte[] of(String did, List<PublishedKey> keys) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.put("id", did);
        document.put(
                "verificationMethod", keys.stream().map(key -> method(did, key)).toList());
        document.put(
                "assertionMethod",
                keys.stream().map(key -> did + "#" + key.kid()).toList());
        return JSONObjectUtils.toJSONString(document).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> method(String did, PublishedKey key) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", did + "#" + key.kid());
        method.put("type", "JsonWebKey");
        method.put("controller", did);
        Instant until = key.trustedUntil();
        if (until != null) {
            method.put("expires", until.toString());
        }
        if (key.compromisedFrom() != null) {
            method.put("revoked", key.compromisedFrom().toString());
        }
        method.put("publicKeyJwk", key.jwk().toJSONObject());
        return method;
    }
}
