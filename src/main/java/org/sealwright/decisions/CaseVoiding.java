package org.sealwright.decisions;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends pending cases whose dossier is no longer what it was; each says what changed. */
@Service
public class CaseVoiding {

    private static final int LONGEST = 4_000;
    private static final List<CaseState> STANDING = Arrays.stream(CaseState.values())
            .filter(state -> state.isPending() && state != CaseState.RETURNED)
            .toList();

    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseVoiding(CaseFiles files, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Voids what is pending on a submission's dossier. A case that was returned to the evaluation stays: its dossier is
     * expected to change.
     *
     * @param changes what changed, each a plain phrase: "verdict of 5.3-2-1", "revision 3"
     */
    @Transactional
    @AllowedTo(
            value = {Role.OWNER, Role.EDITOR, Role.ASSESSOR, Role.APPLICATION_REVIEWER, Role.REVIEWER, Role.CERTIFIER},
            jobs = true)
    public void voidPending(Actor actor, UUID submission, List<String> changes) {
        String what = String.join("\n", changes);
        for (CaseFile file : files.findForActBySubmissionIdAndStateInOrderById(submission, STANDING)) {
            file.voidBecause(what.length() > LONGEST ? what.substring(0, LONGEST) : what, clock.instant());
            files.saveAndFlush(file);
            events.publishEvent(new CaseVoided(actor, file.id(), file.number(), file.kind(), file.maker()));
        }
    }
}
