package org.sealwright.site;

import java.time.Clock;
import org.sealwright.audit.TrailVerification;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.AuditLeaf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the head of the audit trail into the public log. Who rewrote the trail from some entry on would have to rewrite the
 * log too, which others keep copies of. Trail and log are siblings that don't know each other; this stands above both.
 */
@Service
public class TrailHeadLogging {

    private final TrailVerification trail;
    private final TransparencyLog log;
    private final Clock clock;

    TrailHeadLogging(TrailVerification trail, TransparencyLog log, Clock clock) {
        this.trail = trail;
        this.log = log;
        this.clock = clock;
    }

    /** Logs the newest link; nothing while the trail is empty. */
    @Transactional
    @AllowedTo(jobs = true)
    public void logHead(Actor job) {
        trail.head(job).ifPresent(head -> {
            AuditLeaf leaf = new AuditLeaf(clock.instant(), head);
            log.append(leaf.kind(), leaf.bytes());
        });
    }
}
