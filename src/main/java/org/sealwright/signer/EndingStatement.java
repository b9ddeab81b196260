package org.sealwright.signer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sealwright.shared.Sha256;

/**
 * This passkey signs nothing more, for ever: it was lost, or its holder left.
 *
 * @param account whose passkey it was
 * @param passkey its fingerprint
 */
public record EndingStatement(UUID id, String did, UUID account, Sha256 passkey, Instant at) implements Statement {

    public EndingStatement {
        SignerJson.requireAll(id, did, account, passkey);
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
