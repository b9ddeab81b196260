package org.sealwright.signer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a signer trusts, for people to look at; nothing in it is secret.
 *
 * @param founding {@code null} as long as nobody founded it
 * @param enrolments those that the signer accepted
 * @param endings those that the signer was given
 */
public record TrustState(String did, @Nullable Founding founding, List<Enrolment> enrolments, List<Ending> endings) {

    public TrustState {
        enrolments = List.copyOf(enrolments);
        endings = List.copyOf(endings);
    }
}
