package org.sealwright.decisions;

import java.time.Clock;
import java.time.Year;
import java.util.UUID;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows an appeal that was upheld, within the transaction of its decision: what was refused is decided anew, a seal that
 * was suspended gets a case that reinstates it. People who reviewed or decided the first time take no part, nor does the
 * certifier of the appeal, who counts as having raised it.
 */
@Component
class UpheldAppeals {

    private final CaseFiles files;
    private final CaseRows rows;
    private final CaseDossiers dossiers;
    private final Parts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UpheldAppeals(
            CaseFiles files,
            CaseRows rows,
            CaseDossiers dossiers,
            Parts parts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.dossiers = dossiers;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(SealDecided decided) {
        if (decided.kind() != CaseKind.APPEAL || !decided.outcome().gives()) {
            return;
        }
        UUID contested = files.require(decided.caseId()).requireAppealOf();
        CaseFile before = files.require(contested);
        rows.finalOutcome(contested)
                .flatMap(outcome -> before.kind().afterUpheldAppeal(outcome))
                .filter(next -> before.sealNumber() == null || !rows.isPending(before.sealNumber(), next))
                .ifPresent(next -> decideAnew(decided.actor(), before, next));
    }

    private void decideAnew(Actor actor, CaseFile before, CaseKind next) {
        String number = rows.nextNumber(Year.now(clock).getValue());
        CaseFile file = CaseFile.anew(Ids.next(), number, next, before, actor, clock.instant());
        dossiers.of(file).openAgain(actor, file);
        files.saveAndFlush(file);
        parts.take(actor, file.matter(), file.maker(), actor.id(), Part.RAISER);
        events.publishEvent(CaseOpened.of(actor, file));
    }
}
