package org.sealwright.signer;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A status list, and nothing that anybody could read as a seal: it is signed without people, so it has exactly the members
 * of docs/formats/status-list.md.
 */
final class StatusListPayload {

    private static final List<String> TYPES = List.of("VerifiableCredential", "BitstringStatusListCredential");
    private static final List<String> CONTEXT = List.of("https://www.w3.org/ns/credentials/v2");
    private static final Set<String> MEMBERS =
            Set.of("@context", "type", "id", "issuer", "validFrom", "validUntil", "credentialSubject");
    private static final Set<String> SUBJECT = Set.of("id", "type", "statusPurpose", "encodedList");

    private StatusListPayload() {}

    static void require(String credential, String issuer) {
        Map<String, Object> json = SignerJson.object(credential);
        SignerRefused.require(issuer.equals(json.get("issuer")), Refusal.OTHER_ISSUER, "of " + json.get("issuer"));
        SignerRefused.require(
                TYPES.equals(json.get("type"))
                        && CONTEXT.equals(json.get("@context"))
                        && json.keySet().equals(MEMBERS)
                        && json.get("credentialSubject") instanceof Map<?, ?> subject
                        && subject.keySet().equals(SUBJECT)
                        && "BitstringStatusList".equals(subject.get("type")),
                Refusal.NOT_A_STATUS_LIST,
                "of types " + json.get("type") + " with " + json.keySet());
    }
}
