package org.sealwright.decisions;

import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Paged;
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

    /** Every decision about the actor's own products, the newest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public Paged<MakerOutcome> mine(Actor actor, int page) {
        List<MakerOutcome> all =
                queries.outcomes("c.maker_id", actor.requireOrganisation()).reversed();
        int from = Paged.offset(page, all.size());
        int to = Math.min(from + Paged.USUAL_SIZE, all.size());
        return Paged.of(all.subList(from, to), page, all.size());
    }

    /** What is under way about the actor's own products, the longest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public List<MakerCase> pending(Actor actor) {
        return queries.pending(actor.requireOrganisation());
    }

    /** Decisions on a seal; none of another manufacturer's. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public List<MakerOutcome> forSeal(Actor actor, SealNumber seal) {
        return queries.outcomes("c.seal_number", seal.value());
    }
}
