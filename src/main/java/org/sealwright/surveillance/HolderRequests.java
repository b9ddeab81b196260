package org.sealwright.surveillance;

import java.time.Clock;
import java.util.UUID;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseOrder;
import org.sealwright.decisions.CaseOutcomes;
import org.sealwright.decisions.Cases;
import org.sealwright.platform.AllowedTo;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealStatus;
import org.sealwright.seals.SealView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.FollowUp;
import org.sealwright.submissions.FollowUpOpening;
import org.sealwright.submissions.SubmissionPurpose;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a holder asks for after the seal. The body's people still decide (ISO/IEC 17065, 7.11). */
@Service
public class HolderRequests {

    static final int LONGEST = 2_000;

    private final SealReading seals;
    private final CaseOutcomes outcomes;
    private final Cases cases;
    private final FollowUpOpening followUps;
    private final Clock clock;

    HolderRequests(SealReading seals, CaseOutcomes outcomes, Cases cases, FollowUpOpening followUps, Clock clock) {
        this.seals = seals;
        this.outcomes = outcomes;
        this.cases = cases;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** The seal, if it is the actor's; whether it is there at all, nobody else learns here. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public SealView own(Actor actor, SealNumber number) {
        return seals.find(actor, number)
                .filter(seal -> seal.maker().equals(actor.requireOrganisation()))
                .orElseThrow(() -> new NotFound("seal", number));
    }

    /**
     * Begins an application that renews or extends a seal.
     *
     * @param id of the application, made by the portal with the form; sent twice it is one
     * @return the application's id
     * @throws Refused if the seal has ended, or one for the same purpose is on its way
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public UUID follow(Actor actor, UUID id, SealNumber number, SubmissionPurpose purpose) {
        SealView seal = own(actor, number);
        if (seal.status().isFinal() || clock.instant().isAfter(seal.validUntil())) {
            throw new Refused("surveillance.refused.follow-status");
        }
        return followUps.open(actor, new FollowUp(id, purpose, number, seal.submission()));
    }

    /**
     * Asks the body to end a seal.
     *
     * @param id of the case that it opens, made by the portal with the form; sent twice it is one case
     * @param words why; the public reads what the body makes of it
     * @return the case's number
     * @throws Refused if the seal is not active, or a case about it is open
     */
    @Transactional
    @AllowedTo(Role.OWNER)
    public String end(Actor actor, UUID id, SealNumber number, String words) {
        SealView seal = own(actor, number);
        if (words.isBlank()) {
            throw Refused.at("words", "surveillance.refused.end-words");
        }
        if (words.length() > LONGEST) {
            throw Refused.at("words", "surveillance.refused.too-long", LONGEST);
        }
        if (seal.status() != SealStatus.ACTIVE) {
            throw new Refused("surveillance.refused.end-status");
        }
        if (outcomes.pending(actor).stream()
                .anyMatch(one ->
                        number.value().equals(one.sealNumber()) && !one.id().equals(id))) {
            throw new Refused("surveillance.refused.terminate-pending");
        }
        return cases.open(
                actor,
                CaseOrder.aboutSeal(
                        id,
                        CaseKind.TERMINATE,
                        number,
                        seal.maker(),
                        seal.certificate().product().name(),
                        seal.certificate().basis().level(),
                        words,
                        null));
    }
}
