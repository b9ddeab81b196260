package org.sealwright.verification;

/**
 * One step of checking a credential, and what came of it.
 *
 * @param sentence what was found, for the reader
 */
public record CheckStep(Step step, Outcome outcome, String sentence) {

    /** The steps in their order; after a failed one nothing further is tried. */
    public enum Step {
        /** It is a compact JWS over a JSON object. */
        FORM,
        /** {@code typ} vc+jwt and {@code alg} ES256, and nothing critical besides. */
        HEADER,
        /** {@code kid} names a published key of the issuer. */
        KEY,
        SIGNATURE,
        /** The credential names the same issuer as the key. */
        ISSUER,
        /** It is a W3C credential of the expected type, with well-formed dates and status entries. */
        CONTENT,
        /** The key was not yet retired when the credential began to hold. */
        KEY_PERIOD
    }

    /** What came of a step. */
    public enum Outcome {
        PASSED,
        FAILED,
        NOT_TRIED
    }
}
