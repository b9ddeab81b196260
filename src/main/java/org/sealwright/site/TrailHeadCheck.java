package org.sealwright.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sealwright.audit.TrailVerification;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.transparency.LoggedLeaf;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.AuditLeaf;
import org.sealwright.verification.LogLeaf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the trail still has every head that it gave to the public log. Who rewrites the trail from some act on can compute
 * a chain that is whole in itself, but not one that has the heads that others already read.
 */
@Service
class TrailHeadCheck implements Check {

    private static final int BATCH = 5000;

    private final TransparencyLog log;
    private final TrailVerification trail;

    TrailHeadCheck(TransparencyLog log, TrailVerification trail) {
        this.log = log;
        this.trail = trail;
    }

    @Override
    @AllowedToAnyone("a word of the program")
    public String name() {
        return "trail-heads";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @AllowedTo(jobs = true)
    public long run(Actor job, Differences differences) {
        Set<Sha256> heads = new HashSet<>();
        List<LoggedLeaf> batch = log.leaves(AuditLeaf.KIND, -1, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(leaf -> head(leaf, heads, differences));
            batch = log.leaves(AuditLeaf.KIND, batch.getLast().index().orElseThrow(), BATCH);
        }
        trail.missing(job, heads).forEach(head -> differences.add("head-missing", head.toString()));
        return heads.size();
    }

    private static void head(LoggedLeaf logged, Set<Sha256> heads, Differences differences) {
        try {
            heads.add(((AuditLeaf) LogLeaf.parse(logged.bytes())).digest());
        } catch (IllegalArgumentException | ClassCastException e) {
            differences.add("leaf-unreadable", String.valueOf(logged.index().orElseThrow()));
        }
    }
}
