package org.sealwright.signer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Whom the signer trusts first: two administrators, each with a passkey. Everybody after them is enrolled.
 *
 * @param rpId the host for which passkeys are made (WebAuthn's relying party identifier)
 * @param origin the address on whose pages people sign, {@code https://seal.example.org}
 */
public record FoundingStatement(UUID id, String did, String rpId, String origin, List<Founder> founders, Instant at)
        implements Statement {

    public FoundingStatement {
        SignerJson.requireAll(id, did, rpId, origin);
        founders = List.copyOf(founders);
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** An administrator of the first hour. */
    public record Founder(UUID account, Passkey passkey) {

        public Founder {
            SignerJson.requireAll(account, passkey);
        }
    }
}
