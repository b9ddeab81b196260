package org.sealwright.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks the whole chain from its begin and compares every link with its entry. */
@Service
public class TrailVerification {

    private static final int BATCH = 2000;

    private final ChainRows rows;

    TrailVerification(ChainRows rows) {
        this.rows = rows;
    }

    /** Verifies every link; the outcome names the first that does not follow from the one before. */
    @Transactional(readOnly = true)
    @AllowedTo(
            value = {Role.AUDITOR, Role.ADMINISTRATOR},
            jobs = true)
    public Outcome verify(Actor actor) {
        byte[] previous = ChainRows.GENESIS;
        long seq = 0;
        while (true) {
            List<ChainRows.LinkedEntry> batch = rows.linksAfter(seq, BATCH);
            if (batch.isEmpty()) {
                return new Outcome(seq, Sha256.ofDigest(previous), null);
            }
            for (ChainRows.LinkedEntry row : batch) {
                byte[] expected = row.entry().linkAfter(previous).bytes();
                if (row.link().seq() != seq + 1
                        || !Arrays.equals(expected, row.link().digest())) {
                    return new Outcome(seq, Sha256.ofDigest(previous), seq + 1);
                }
                seq++;
                previous = expected;
            }
        }
    }

    /** Those of the given digests that no link of the trail has: heads of a trail that was rewritten since. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Set<Sha256> missing(Actor actor, Set<Sha256> heads) {
        Set<Sha256> missing = new HashSet<>(heads);
        long seq = 0;
        List<ChainRows.Link> batch = rows.digestsAfter(seq, BATCH);
        while (!batch.isEmpty() && !missing.isEmpty()) {
            batch.forEach(link -> missing.remove(Sha256.ofDigest(link.digest())));
            seq = batch.getLast().seq();
            batch = rows.digestsAfter(seq, BATCH);
        }
        return missing;
    }

    /** The newest link's digest, unverified; none while nothing is chained. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Optional<Sha256> head(Actor actor) {
        ChainRows.Link newest = rows.newest();
        return newest.seq() == 0 ? Optional.empty() : Optional.of(Sha256.ofDigest(newest.digest()));
    }

    /**
     * @param verified how many links follow from each other
     * @param head digest of the last of them
     * @param broken number of the first link that does not, {@code null} if all do
     */
    public record Outcome(
            long verified, Sha256 head, @Nullable Long broken) {

        public boolean isWhole() {
            return broken == null;
        }
    }
}
