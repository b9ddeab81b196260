package org.sealwright.approvals;

import java.util.Optional;
import java.util.UUID;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.PasskeyAssertion;

/** Passkeys that the portal itself holds for people. Only the demonstration has any; elsewhere there is no such bean. */
public interface SubstitutePasskeys {

    /** Whether it holds one for the person. */
    boolean has(UUID account);

    /** The signature of the person's passkey over a challenge. */
    Optional<PasskeyAssertion> sign(UUID account, Sha256 challenge);
}
