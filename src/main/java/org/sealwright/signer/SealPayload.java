package org.sealwright.signer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/** What an unsigned credential says of its seal, as far as a signer has to know (docs/formats/credential.md). */
record SealPayload(SealNumber number, int version, Sha256 dossier) {

    private static final List<String> TYPES =
            List.of("VerifiableCredential", "DigitalConformityCredential", "SecuritySealCredential");

    /** @throws SignerRefused if it is no credential of a seal of this issuer */
    static SealPayload read(String credential, String issuer) {
        Map<String, Object> json = SignerJson.object(credential);
        SignerRefused.require(
                json.get("issuer") instanceof Map<?, ?> named && issuer.equals(named.get("id")),
                Refusal.OTHER_ISSUER,
                "the credential's issuer");
        try {
            if (TYPES.equals(json.get("type"))
                    && json.get("seal") instanceof Map<?, ?> seal
                    && seal.get("number") instanceof String number
                    && seal.get("version") instanceof Number version
                    && seal.get("dossierDigest") instanceof String dossier) {
                return new SealPayload(
                        new SealNumber(number),
                        new BigDecimal(version.toString()).intValueExact(),
                        Sha256.parse(dossier));
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new SignerRefused(Refusal.NOT_A_SEAL, "its seal can't be read", e);
        }
        throw new SignerRefused(Refusal.NOT_A_SEAL, "of types " + json.get("type"));
    }
}
