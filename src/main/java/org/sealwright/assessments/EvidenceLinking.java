package org.sealwright.assessments;

import java.util.UUID;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an assessor say which evidence bears out which case, and which one a finding shows to the manufacturer. */
@Service
public class EvidenceLinking {

    private final Assessments assessments;
    private final CaseVerdicts verdicts;
    private final Findings findings;
    private final Parts parts;
    private final EvidenceItems evidence;

    EvidenceLinking(
            Assessments assessments, CaseVerdicts verdicts, Findings findings, Parts parts, EvidenceItems evidence) {
        this.assessments = assessments;
        this.verdicts = verdicts;
        this.findings = findings;
        this.parts = parts;
        this.evidence = evidence;
    }

    /** Puts an item of the same matter to a case. */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void toCase(Actor actor, UUID id, String caseId, UUID item) {
        Assessment assessment = open(actor, id);
        if (verdicts.findByAssessmentAndCaseId(id, caseId).isEmpty()) {
            throw new NotFound("case", caseId);
        }
        link(actor, assessment, item, new EvidenceSubject(EvidenceSubject.Type.CASE, caseId));
    }

    /** Puts an item to a finding, which lets the manufacturer read it. */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void toFinding(Actor actor, UUID id, UUID finding, UUID item) {
        Assessment assessment = open(actor, id);
        if (findings.findById(finding).filter(f -> f.assessment().equals(id)).isEmpty()) {
            throw new NotFound("finding", finding);
        }
        link(actor, assessment, item, new EvidenceSubject(EvidenceSubject.Type.FINDING, finding.toString()));
    }

    private Assessment open(Actor actor, UUID id) {
        Assessment assessment = assessments.requireForEdit(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        return assessment;
    }

    private void link(Actor actor, Assessment assessment, UUID item, EvidenceSubject subject) {
        if (!evidence.find(actor, item).matter().equals(assessment.matter())) {
            throw new NotFound("item of evidence", item);
        }
        evidence.link(actor, item, subject);
    }
}
