package org.sealwright.submissions;

import java.util.UUID;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceMatter;
import org.sealwright.evidence.EvidenceReaders;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Speaks for evidence that belongs to an application: its manufacturer adds and removes while the application is open,
 * and those who read the application read it.
 */
@Component
class SubmissionEvidence implements EvidenceReaders {

    private final Submissions submissions;
    private final Revisions revisions;
    private final Editing editing;

    SubmissionEvidence(Submissions submissions, Revisions revisions, Editing editing) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.editing = editing;
    }

    @Override
    public String ownerType() {
        return Attachments.OWNER;
    }

    @Override
    public boolean mayRead(Actor actor, UUID owner, EvidenceItemView item) {
        return submissions
                .findById(owner)
                .filter(submission -> Reading.mayRead(actor, submission.maker()))
                .filter(submission -> Reading.mayReadDrafts(actor)
                        || revisions
                                .findFirstBySubmissionOrderByNumberDesc(owner)
                                .isPresent())
                .isPresent();
    }

    @Override
    public EvidenceMatter admit(Actor actor, UUID owner) {
        if (!actor.isOf(OrganisationKind.MANUFACTURER)) {
            throw new NotFound("submission", owner);
        }
        Submission submission = editing.begin(actor, owner);
        if (!actor.hasAny(Role.OWNER, Role.EDITOR)) {
            throw new Refused("submissions.refused.viewer");
        }
        return new EvidenceMatter(owner, submission.maker());
    }

    /** A manufacturer's file speaks for provisions; what it shows in a case is for the assessor to say. */
    @Override
    public boolean admitsAbout(UUID owner, EvidenceSubject subject) {
        return subject.type() == EvidenceSubject.Type.PROVISION && ProvisionId.isWellFormed(subject.id());
    }
}
