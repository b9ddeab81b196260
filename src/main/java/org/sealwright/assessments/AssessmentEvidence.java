package org.sealwright.assessments;

import java.util.UUID;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceMatter;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceReaders;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Evidence that belongs to an evaluation: its assessors add it while it is open. The body and a commissioned laboratory
 * read it, a manufacturer what findings show (row-level security sees to the rest).
 */
@Component
class AssessmentEvidence implements EvidenceReaders {

    static final String OWNER_TYPE = "assessment";

    private final Assessments assessments;
    private final Parts parts;

    AssessmentEvidence(Assessments assessments, Parts parts) {
        this.assessments = assessments;
        this.parts = parts;
    }

    static EvidenceOwner owner(UUID assessment) {
        return new EvidenceOwner(OWNER_TYPE, assessment);
    }

    @Override
    public String ownerType() {
        return OWNER_TYPE;
    }

    @Override
    public boolean mayRead(Actor actor, UUID owner, EvidenceItemView item) {
        return assessments
                .findById(owner)
                .filter(a ->
                        !actor.isOf(OrganisationKind.MANUFACTURER) || a.maker().equals(actor.organisation()))
                .isPresent();
    }

    @Override
    public EvidenceMatter admit(Actor actor, UUID owner) {
        Assessment assessment = assessments.findById(owner).orElseThrow(() -> new NotFound("assessment", owner));
        if (!actor.has(Role.ASSESSOR)) {
            throw new Refused("assessments.refused.evidence-role");
        }
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        return new EvidenceMatter(assessment.matter(), assessment.maker());
    }
}
