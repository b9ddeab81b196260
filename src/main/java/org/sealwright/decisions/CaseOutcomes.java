package org.sealwright.decisions;

import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided, for the manufacturer's pages: every decision with its reason, oldest first. */
@Service
public class CaseOutcomes {

    private final CaseQueries queries;

    CaseOutcomes(CaseQueries queries) {
        this.queries = queries;
    }

    /** Decisions on a submission; none of another manufacturer's. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public List<MakerOutcome> forMaker(Actor actor, UUID submission) {
        return queries.outcomes("c.submission_id", submission);
    }

    /** Decisions on a seal; none of another manufacturer's. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public List<MakerOutcome> forSeal(Actor actor, SealNumber seal) {
        return queries.outcomes("c.seal_number", seal.value());
    }
}
