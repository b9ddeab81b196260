package org.sealwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sealwright.shared.Refused;

/** Asks that a rule says no, and with which sentence. */
public final class Refusals {

    private Refusals() {}

    /** @param key of the sentence in {@code messages/} */
    public static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
