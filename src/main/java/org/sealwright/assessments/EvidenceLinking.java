package org.sealwright.assessments;

import java.util.List;
import java.util.UUID;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an assessor say which evidence bears out which case, and which one a finding shows to the manufacturer. */
@Service
public class EvidenceLinking {

    private static final int LONGEST_REASON = 2_000;

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

    /**
     * Takes an item from a case, where it was linked by mistake, say. The item stays in the matter.
     *
     * @param reason at most 2,000 characters, kept beside the trail
     * @throws Refused if the case is judged and nothing else would bear its verdict out, or no reason is given
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void fromCase(Actor actor, UUID id, String caseId, UUID item, String reason) {
        // nobody judges the case by this item at the same moment
        Assessment assessment = assessments.requireForAct(id);
        requireOpen(actor, assessment);
        CaseVerdict.View verdict = verdicts.findByAssessmentAndCaseId(id, caseId)
                .map(CaseVerdict::view)
                .orElseThrow(() -> new NotFound("case", caseId));
        var subject = new EvidenceSubject(EvidenceSubject.Type.CASE, caseId);
        List<EvidenceItemView> linked = evidence.about(actor, assessment.matter(), subject);
        if (linked.stream().noneMatch(each -> each.id().equals(item))) {
            throw new NotFound("item of evidence on case " + caseId, item);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.at("reason", "assessments.refused.unlink-reason", LONGEST_REASON);
        }
        if (!new Judgement(verdict.outcome(), verdict.rationale(), verdict.references())
                .hasGrounds(linked.size() - 1)) {
            throw Refused.at("reason", "assessments.refused.unlink-judged");
        }
        evidence.unlink(actor, item, subject, reason.strip());
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
        requireOpen(actor, assessment);
        return assessment;
    }

    private void requireOpen(Actor actor, Assessment assessment) {
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
    }

    private void link(Actor actor, Assessment assessment, UUID item, EvidenceSubject subject) {
        if (!evidence.find(actor, item).matter().equals(assessment.matter())) {
            throw new NotFound("item of evidence", item);
        }
        evidence.link(actor, item, subject);
    }
}
