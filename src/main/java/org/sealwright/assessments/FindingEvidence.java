package org.sealwright.assessments;

import java.util.UUID;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceMatter;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceReaders;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Component;

/**
 * What a manufacturer attaches to a finding. It is added while the finding waits for an answer, and read by whoever sees the
 * finding. It came after the revision was frozen, so its digest goes into the dossier beside what the body gathered.
 */
@Component
class FindingEvidence implements EvidenceReaders {

    private static final String OWNER_TYPE = "finding";

    private final Findings findings;
    private final Assessments assessments;

    FindingEvidence(Findings findings, Assessments assessments) {
        this.findings = findings;
        this.assessments = assessments;
    }

    static EvidenceOwner owner(UUID finding) {
        return new EvidenceOwner(OWNER_TYPE, finding);
    }

    /** Whether an item was attached to a finding. */
    static boolean isAttachment(EvidenceItemView item) {
        return item.owner().type().equals(OWNER_TYPE);
    }

    @Override
    public String ownerType() {
        return OWNER_TYPE;
    }

    @Override
    public boolean mayRead(Actor actor, UUID owner, EvidenceItemView item) {
        return findings.findById(owner).isPresent();
    }

    @Override
    public EvidenceMatter admit(Actor actor, UUID owner) {
        Finding finding = findings.findById(owner).orElseThrow(() -> new NotFound("finding", owner));
        if (!actor.isOf(OrganisationKind.MANUFACTURER) || !actor.hasAny(Role.OWNER, Role.EDITOR)) {
            throw new Refused("assessments.refused.attachment-role");
        }
        assessments.require(finding.assessment()).requireOpen();
        if (!finding.isSent() || !finding.state().leadsTo(FindingState.ANSWERED)) {
            throw new Refused("assessments.refused.attachment-late");
        }
        return new EvidenceMatter(finding.matter(), finding.maker());
    }

    @Override
    public boolean admitsAbout(UUID owner, EvidenceSubject subject) {
        return subject.type() == EvidenceSubject.Type.FINDING && subject.id().equals(owner.toString());
    }
}
