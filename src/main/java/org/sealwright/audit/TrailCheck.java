package org.sealwright.audit;

import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Whether every link of the trail follows from its entry and from the link before. */
@Service
class TrailCheck implements Check {

    private final TrailVerification verification;

    TrailCheck(TrailVerification verification) {
        this.verification = verification;
    }

    @Override
    @AllowedToAnyone("a word of the program")
    public String name() {
        return "trail";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @AllowedTo(jobs = true)
    public long run(Actor job, Differences differences) {
        TrailVerification.Outcome outcome = verification.verify(job);
        if (outcome.broken() != null) {
            differences.add("link-differs", String.valueOf(outcome.broken()));
        }
        return outcome.verified();
    }
}
