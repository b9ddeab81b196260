package org.sealwright.assessments;

import java.util.Optional;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Evidence that belongs to an evaluation: its assessors add it while it is open. The body and a commissioned laboratory
 * read it, a manufacturer what findings show that were sent to it.
 */
@Component
class AssessmentEvidence implements EvidenceReaders {

    static final String OWNER_TYPE = "assessment";

    private final Assessments assessments;
    private final Parts parts;
    private final JdbcClient database;

    AssessmentEvidence(Assessments assessments, Parts parts, JdbcClient database) {
        this.assessments = assessments;
        this.parts = parts;
        this.database = database;
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
        Optional<Assessment> assessment = assessments.findById(owner);
        if (!actor.isOf(OrganisationKind.MANUFACTURER)) {
            return assessment.isPresent();
        }
        return assessment
                        .filter(own -> own.maker().equals(actor.organisation()))
                        .isPresent()
                && (item.ofMaker() || isShown(item));
    }

    /** A finding shows evidence to the manufacturer once it was sent. */
    private boolean isShown(EvidenceItemView item) {
        return database.sql("""
                        select exists (select from evidence.link l join assessments.finding f on f.id::text = l.subject_id
                          where l.item_id = ? and l.subject_type = 'FINDING' and f.sent_at is not null)
                        """).param(item.id()).query(Boolean.class).single();
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
