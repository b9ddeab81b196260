package org.sealwright.signer;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says why a signer refused. */
final class RefusedFor {

    private RefusedFor() {}

    static void refused(Refusal reason, ThrowingCallable act) {
        assertThatExceptionOfType(SignerRefused.class)
                .isThrownBy(act)
                .extracting(SignerRefused::reason)
                .isEqualTo(reason);
    }
}
