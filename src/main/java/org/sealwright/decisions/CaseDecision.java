package org.sealwright.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.Part;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certification decision, by somebody who took no part in evaluation or review (ISO/IEC 17065, 7.6). */
@Service
public class CaseDecision {

    private final CaseFiles files;
    private final CaseRows rows;
    private final CaseDossiers dossiers;
    private final Impartiality impartiality;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDecision(
            CaseFiles files,
            CaseRows rows,
            CaseDossiers dossiers,
            Impartiality impartiality,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.dossiers = dossiers;
        this.impartiality = impartiality;
        this.events = events;
        this.clock = clock;
    }

    /** The actor decides this case. */
    @Transactional
    @AllowedTo(Role.CERTIFIER)
    public void take(Actor actor, UUID id) {
        CaseFile file = files.requireForAct(id);
        impartiality.take(actor, file, Part.CERTIFIER);
        file.takeDecision(actor);
        files.saveAndFlush(file);
        events.publishEvent(CaseAct.of(actor, file, "decision-taken"));
    }

    /**
     * Takes the decision on the dossier that the certifier saw. Whatever the decision gives is asked of the assessment once
     * more, now. The same order carried out again does nothing.
     *
     * @throws org.sealwright.shared.Refused if the dossier is another by now, or a rule objects
     */
    @Transactional
    @AllowedTo(Role.CERTIFIER)
    public void decide(Actor actor, UUID id, DecisionOrder order) {
        CaseFile file = files.requireForAct(id);
        if (rows.isDecision(order.id())) {
            return;
        }
        file.requireCertifier(actor);
        impartiality.require(actor, file, Part.CERTIFIER);
        file.requireDossier(order.dossier());
        Dossier dossier = dossiers.requireCurrent(actor, file);
        Instant now = clock.instant();
        DecisionRule.firstObjectionTo(file, dossier, order, LocalDate.ofInstant(now, clock.getZone()))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        file.decide(order.outcome(), order.until(), now);
        files.saveAndFlush(file);
        String level = levelGiven(file, order);
        rows.insertDecision(file, actor, order, level, now);
        if (order.outcome().isFinal()) {
            dossiers.of(file).close(actor, file);
            events.publishEvent(decided(actor, file, order, level, now));
        } else {
            if (order.outcome() == Outcome.RETURN) {
                dossiers.of(file).giveBack(actor, file, String.valueOf(order.publicReason()));
            }
            events.publishEvent(
                    new CaseDecided(actor, file.id(), file.number(), file.kind(), order.outcome(), file.maker()));
        }
    }

    private static @Nullable String levelGiven(CaseFile file, DecisionOrder order) {
        if (!order.outcome().gives() || !file.kind().needsAssessment()) {
            return null;
        }
        return order.outcome() == Outcome.LIMIT && order.level() != null ? order.level() : file.level();
    }

    private static SealDecided decided(
            Actor actor, CaseFile file, DecisionOrder order, @Nullable String level, Instant now) {
        return new SealDecided(
                file.id(),
                file.number(),
                file.kind(),
                order.outcome(),
                file.sealNumber(),
                file.submission(),
                file.assessment(),
                file.maker(),
                level,
                order.scope(),
                order.conditions(),
                order.publicReason(),
                order.privateReason() == null ? null : Sha256.of(order.privateReason()),
                order.dossier(),
                null,
                now,
                actor);
    }
}
