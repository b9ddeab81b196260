package org.sealwright.verification;

import java.util.List;
import java.util.Map;

/**
 * What a genuine credential says of its seal (docs/formats/credential.md).
 *
 * @param name of seal and product, for people
 * @param models every model that the seal covers; none where the credential names none
 * @param firmwareCovered every version that the body accepted
 */
public record SignedSeal(
        SealNumber number, int version, String name, List<String> models, List<String> firmwareCovered) {

    public SignedSeal {
        models = List.copyOf(models);
        firmwareCovered = List.copyOf(firmwareCovered);
    }

    /**
     * Reads a verified credential.
     *
     * @throws IllegalArgumentException if it is not that of a seal
     */
    static SignedSeal of(CredentialClaims claims) {
        if (claims.json().get("seal") instanceof Map<?, ?> seal
                && seal.get("number") instanceof String number
                && seal.get("version") instanceof Number version
                && seal.get("firmwareCovered") instanceof List<?> covered) {
            return new SignedSeal(
                    new SealNumber(number),
                    Math.toIntExact(version.longValue()),
                    claims.json().get("name") instanceof String name ? name : "",
                    seal.get("models") instanceof List<?> models
                            ? models.stream().map(String::valueOf).toList()
                            : List.of(),
                    covered.stream().map(String::valueOf).toList());
        }
        throw new IllegalArgumentException("It is a credential, but not that of a seal.");
    }

    /** Whether a box of this model is one that the seal speaks of. */
    boolean coversModel(String model) {
        return models.isEmpty() || models.contains(model);
    }

    FirmwareFinding covers(String firmware) {
        if (firmware.isBlank()) {
            return FirmwareFinding.NOT_ASKED;
        }
        return firmwareCovered.contains(firmware.strip()) ? FirmwareFinding.COVERED : FirmwareFinding.NOT_COVERED;
    }
}
