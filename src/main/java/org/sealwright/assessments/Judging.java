package org.sealwright.assessments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.catalogue.IxitReferences;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an assessor's verdict on a case. A tool proposes and never decides: nothing else writes verdicts. */
@Service
public class Judging {

    private final Assessments assessments;
    private final CaseVerdicts verdicts;
    private final Parts parts;
    private final EvidenceItems evidence;
    private final SubmissionLookup submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Judging(
            Assessments assessments,
            CaseVerdicts verdicts,
            Parts parts,
            EvidenceItems evidence,
            SubmissionLookup submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.verdicts = verdicts;
        this.parts = parts;
        this.evidence = evidence;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Judges a case, or keeps the rationale while it is written.
     *
     * @param seen the version that the assessor saw
     * @return the version that stands now
     * @throws org.sealwright.shared.Conflict if a colleague judged meanwhile
     * @throws Refused if the evaluation is not open, or the verdict lacks its grounds
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public int judge(Actor actor, UUID id, String caseId, Judgement judgement, int seen) {
        Assessment assessment = assessments.requireForEdit(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        requireRows(actor, assessment, judgement.references());
        CaseVerdict verdict =
                verdicts.findByAssessmentAndCaseId(id, caseId).orElseThrow(() -> new NotFound("case", caseId));
        verdict.judge(judgement, assessment, actor.id(), seen, evidence(actor, assessment, caseId), clock.instant());
        CaseVerdict saved = verdicts.saveAndFlush(verdict);
        events.publishEvent(new Act(actor, "assessments.verdict.given", "assessment", id)
                .of(assessment.maker())
                .with(Map.of(
                        "case", caseId,
                        "outcome", judgement.outcome().name(),
                        "rationale", Sha256.of(judgement.rationale()).toString(),
                        "revision", assessment.revisionDigest().toString())));
        return saved.version();
    }

    /**
     * Keeps what was written for a verdict that was refused, where the case is open still: nobody types it twice.
     *
     * @return the version that stands now
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public int keepWords(Actor actor, UUID id, String caseId, String words, int seen) {
        return verdicts.findByAssessmentAndCaseId(id, caseId)
                .map(CaseVerdict::view)
                .filter(v -> v.outcome() == CaseOutcome.OPEN
                        && !words.isBlank()
                        && !words.strip().equals(v.rationale()))
                .map(v -> judge(actor, id, caseId, new Judgement(CaseOutcome.OPEN, words, v.references()), seen))
                .orElse(seen);
    }

    /** How a case stands, for whoever was overtaken by a colleague. */
    @Transactional(readOnly = true)
    @AllowedTo(Role.ASSESSOR)
    public CaseStanding standing(Actor actor, UUID id, String caseId) {
        parts.require(actor, assessments.require(id).matter(), Part.ASSESSOR);
        CaseVerdict.View verdict = verdicts.findByAssessmentAndCaseId(id, caseId)
                .map(CaseVerdict::view)
                .orElseThrow(() -> new NotFound("case", caseId));
        return new CaseStanding(verdict.outcome(), verdict.rationale(), verdict.references(), verdict.version());
    }

    private int evidence(Actor actor, Assessment assessment, String caseId) {
        return (int)
                evidence
                        .about(actor, assessment.matter(), new EvidenceSubject(EvidenceSubject.Type.CASE, caseId))
                        .stream()
                        .filter(item -> !item.isDeleted())
                        .count();
    }

    private void requireRows(Actor actor, Assessment assessment, List<String> references) {
        if (references.isEmpty()) {
            return;
        }
        var ixit = submissions.frozen(actor, assessment.revision()).content().ixit();
        for (String reference : references) {
            boolean isTable = ixit.tables().containsKey(reference);
            if (!isTable && ixit.tableOfRow(IxitReferences.key(reference)).isEmpty()) {
                throw Refused.at("references", "assessments.refused.unknown-row", reference);
            }
        }
    }
}
