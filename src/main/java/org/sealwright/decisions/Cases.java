package org.sealwright.decisions;

import java.time.Clock;
import java.time.Year;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases. A person of the body who raises one about a seal takes the part of RAISER in it, and so neither reviews nor
 * decides it.
 */
@Service
public class Cases {

    private final CaseFiles files;
    private final CaseRows rows;
    private final Parts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(CaseFiles files, CaseRows rows, Parts parts, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case about a seal, or an appeal; an order that was already carried out gives the case that it opened. A
     * manufacturer asks for its own, and for what a holder may ask.
     *
     * @return the case's number, {@code 2026-0147}
     * @throws Refused if the same is pending for the seal, or the person may not ask for it
     */
    @Transactional
    @AllowedTo(
            value = {
                Role.SURVEILLANCE_OFFICER,
                Role.APPLICATION_REVIEWER,
                Role.ASSESSOR,
                Role.REVIEWER,
                Role.CERTIFIER,
                Role.OWNER
            },
            jobs = true)
    public String open(Actor actor, CaseOrder order) {
        return open(actor, order, CaseTerms.NONE);
    }

    /** The same, where it asks for something in particular. */
    @Transactional
    @AllowedTo(
            value = {
                Role.SURVEILLANCE_OFFICER,
                Role.APPLICATION_REVIEWER,
                Role.ASSESSOR,
                Role.REVIEWER,
                Role.CERTIFIER,
                Role.OWNER
            },
            jobs = true)
    public String open(Actor actor, CaseOrder order, CaseTerms terms) {
        return open(actor, order, terms, number -> new CaseFile(order, number, actor, null, clock.instant()));
    }

    /**
     * The same for a concern that can't wait for its decision: a second person may suspend the seal at once.
     *
     * @see EmergencySuspension
     */
    @Transactional
    @AllowedTo(Role.SURVEILLANCE_OFFICER)
    public String openEmergency(Actor actor, CaseOrder order, CaseTerms terms) {
        return open(actor, order, terms, number -> CaseFile.emergency(order, number, actor, clock.instant()));
    }

    private String open(Actor actor, CaseOrder order, CaseTerms terms, Function<String, CaseFile> opened) {
        Optional<CaseFile> before = files.findById(order.id());
        if (before.isPresent()) {
            return before.get().number();
        }
        if (order.kind().needsAssessment()) {
            throw new IllegalArgumentException("What is given on an assessment is decided when that is complete");
        }
        requireMayAsk(actor, order);
        if (order.kind() == CaseKind.APPEAL) {
            requireContestable(order);
        } else if (rows.isPending(String.valueOf(order.sealNumber()), order.kind())) {
            throw new Refused("decisions.refused.pending", String.valueOf(order.sealNumber()));
        }
        CaseFile file = keep(actor, order, terms, opened);
        if (actor.isOf(OrganisationKind.BODY)) {
            parts.take(actor, file.matter(), file.maker(), actor.id(), Part.RAISER);
        }
        return file.number();
    }

    /** Opens a case on a dossier that stands already. */
    CaseFile openOn(Actor actor, CaseOrder order, Sha256 dossier) {
        return keep(
                actor, order, CaseTerms.NONE, number -> new CaseFile(order, number, actor, dossier, clock.instant()));
    }

    private CaseFile keep(Actor actor, CaseOrder order, CaseTerms terms, Function<String, CaseFile> opened) {
        String number = rows.nextNumber(Year.now(clock).getValue());
        CaseFile file = files.saveAndFlush(opened.apply(number));
        if (order.concern() != null) {
            rows.keepConcern(file, order.concern());
        }
        if (!terms.equals(CaseTerms.NONE)) {
            rows.keepTerms(file, terms);
        }
        events.publishEvent(CaseOpened.of(actor, file));
        return file;
    }

    /** Takes a pending case back: the holder theirs, the body's people any that was raised among them. */
    @Transactional
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.CERTIFIER, Role.OWNER})
    public void cancel(Actor actor, UUID id) {
        CaseFile file = files.requireForAct(id);
        if (actor.isOf(OrganisationKind.MANUFACTURER) && !file.kind().isHoldersToAsk()) {
            throw new NotFound("case", id);
        }
        if (!file.canBeTakenBack()) {
            throw new Refused("decisions.refused.cancel", file.number());
        }
        file.cancel(clock.instant());
        files.saveAndFlush(file);
        events.publishEvent(CaseAct.of(actor, file, "cancelled"));
    }

    private static void requireMayAsk(Actor actor, CaseOrder order) {
        if (!actor.isOf(OrganisationKind.MANUFACTURER)) {
            return;
        }
        if (!order.maker().equals(actor.organisation())) {
            throw new NotFound("seal", String.valueOf(order.sealNumber()));
        }
        if (!order.kind().isHoldersToAsk()) {
            throw new Refused("decisions.refused.not-holders");
        }
    }

    private void requireContestable(CaseOrder order) {
        UUID contested = Objects.requireNonNull(order.appealOf());
        CaseFile file = files.require(contested);
        if (!file.maker().equals(order.maker())) {
            throw new NotFound("case", contested);
        }
        if (file.state() != CaseState.DECIDED) {
            throw new Refused("decisions.refused.nothing-to-contest", file.number());
        }
    }
}
