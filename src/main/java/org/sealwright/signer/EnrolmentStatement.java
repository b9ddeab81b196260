package org.sealwright.signer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * This passkey is this person's, for these parts and this time. Two administrators sign it.
 *
 * @param account the person, by the portal's account id
 * @param parts sorted, each once
 * @param from the first instant at which it counts
 * @param until the first instant at which it counts no more; at most 24 months after the first
 */
public record EnrolmentStatement(
        UUID id, String did, UUID account, List<EnrolledPart> parts, Passkey passkey, Instant from, Instant until)
        implements Statement {

    /** The longest time for which a passkey is enrolled, in days: 24 months. */
    public static final int LONGEST_DAYS = 731;

    public EnrolmentStatement {
        SignerJson.requireAll(id, did, account, passkey);
        parts = List.copyOf(new TreeSet<>(parts));
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.truncatedTo(ChronoUnit.SECONDS);
    }

    public EnrolmentStatement(
            UUID id, String did, UUID account, Set<EnrolledPart> parts, Passkey passkey, Instant from, Instant until) {
        this(id, did, account, List.copyOf(parts), passkey, from, until);
    }
}
