package org.sealwright.assessments;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or refuses a claim that switches off a provision. A refused one makes the statement invalid. */
@Service
public class ClaimJudging {

    private final Assessments assessments;
    private final Claims claims;
    private final Parts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimJudging(Assessments assessments, Claims claims, Parts parts, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.claims = claims;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Judges a claim.
     *
     * @param words why; compulsory where it is refused
     * @param seen the version that the assessor saw
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void judge(Actor actor, UUID id, UUID claimId, boolean accepted, String words, int seen) {
        Assessment assessment = assessments.requireForEdit(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        Claim claim = claims.findById(claimId)
                .filter(c -> c.assessment().equals(id))
                .orElseThrow(() -> new NotFound("claim", claimId));
        claim.judge(accepted, words, actor.id(), seen, clock.instant());
        claims.saveAndFlush(claim);
        events.publishEvent(new Act(actor, "assessments.claim.judged", "assessment", id)
                .of(assessment.maker())
                .with(Map.of(
                        "subject", claim.subject(),
                        "standing", claim.standing().name(),
                        "words", Sha256.of(words).toString())));
    }
}
