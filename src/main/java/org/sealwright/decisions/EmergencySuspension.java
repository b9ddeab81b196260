package org.sealwright.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.sealwright.organisations.Part;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends a seal before its case is decided, where one person raised an emergency and a second one agrees (ISO/IEC 17065,
 * 7.11.1 asks for action that fits). Both took the part of RAISER then, so neither reviews or decides the case, and the
 * decision keeps the suspension or lifts it.
 */
@Service
public class EmergencySuspension {

    private final CaseFiles files;
    private final Impartiality impartiality;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmergencySuspension(CaseFiles files, Impartiality impartiality, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.impartiality = impartiality;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The second person agrees. The same act sent twice is done once.
     *
     * @throws Refused if the case is no emergency or over, if the actor raised it, or if a rule about parts objects
     */
    @Transactional
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.CERTIFIER})
    public void agree(Actor actor, UUID id) {
        CaseFile file = files.requireForAct(id);
        if (file.emergency().wasAgreedBy(actor)) {
            return;
        }
        Instant now = clock.instant();
        file.suspendAtOnce(actor, now);
        impartiality.take(actor, file, Part.RAISER);
        files.saveAndFlush(file);
        events.publishEvent(new SuspendedAtOnce(
                actor,
                file.id(),
                file.number(),
                Objects.requireNonNull(file.sealNumber()),
                file.maker(),
                Objects.requireNonNull(file.request()),
                now));
    }
}
