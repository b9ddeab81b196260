package org.sealwright.submissions;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes what an application says, for good. A draft is handed in by it; after acceptance it makes a further revision,
 * which asks anew only for the verdicts that it touches.
 */
@Service
public class RevisionFreezing {

    private final Revisions revisions;
    private final DossierRows rows;
    private final Completeness completeness;
    private final Editing editing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevisionFreezing(
            Revisions revisions,
            DossierRows rows,
            Completeness completeness,
            Editing editing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.revisions = revisions;
        this.rows = rows;
        this.completeness = completeness;
        this.editing = editing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Freezes a revision, and hands a draft in.
     *
     * @throws FreezeRefused if something is missing, saying what
     * @throws Refused if nothing changed since the last revision of an accepted application
     */
    @Transactional
    @AllowedTo(Role.OWNER)
    public RevisionSummary freeze(Actor actor, UUID id) {
        Submission submission = editing.lock(actor, id);
        submission.requireOpen();
        WorkingDossier working = rows.read(actor, id);
        Dossier dossier = working.content();
        List<Missing> missing = completeness.missing(dossier, RowPlaces.in(working));
        if (!missing.isEmpty()) {
            throw new FreezeRefused(missing);
        }
        byte[] content = DossierForm.canonical(dossier);
        Optional<Revision> last = revisions.findFirstBySubmissionOrderByNumberDesc(id);
        if (submission.state() == SubmissionState.ACCEPTED
                && last.filter(known -> Arrays.equals(known.content(), content)).isPresent()) {
            throw new Refused("submissions.refused.nothing-changed", last.get().number());
        }
        Revision revision = revisions.save(new Revision(
                Ids.next(),
                submission,
                last.map(Revision::number).orElse(0) + 1,
                clock.instant(),
                actor.id(),
                content));
        tell(actor, submission, revision);
        return revision.summary();
    }

    private void tell(Actor actor, Submission submission, Revision revision) {
        events.publishEvent(new RevisionFrozen(
                actor, submission.id(), submission.maker(), revision.getId(), revision.number(), revision.digest()));
        if (submission.state() == SubmissionState.DRAFT) {
            submission.submit(clock.instant());
            events.publishEvent(new ProductSubmitted(
                    actor,
                    submission.id(),
                    submission.maker(),
                    revision.getId(),
                    revision.number(),
                    revision.digest()));
        }
    }
}
