package org.sealwright.assessments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.FrozenRevision;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives the plan of a submission that was taken up, and again for each later revision. Only verdicts whose inputs
 * changed are opened again (statement 4 of the architecture).
 */
@Service
public class AssessmentPlanning {

    private final Assessments assessments;
    private final CaseVerdicts verdicts;
    private final Claims claims;
    private final PlanRows plans;
    private final PinnedCases pinned;
    private final AssessmentInputs inputs;
    private final SubmissionLookup submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessmentPlanning(
            Assessments assessments,
            CaseVerdicts verdicts,
            Claims claims,
            PlanRows plans,
            PinnedCases pinned,
            AssessmentInputs inputs,
            SubmissionLookup submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.verdicts = verdicts;
        this.claims = claims;
        this.plans = plans;
        this.pinned = pinned;
        this.inputs = inputs;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /** Plans the evaluation of a submission; done twice, it is done once. */
    @Transactional
    @AllowedTo(jobs = true)
    public void plan(Actor job, UUID submission, UUID revision) {
        if (assessments.findByMatter(submission).isPresent()) {
            return;
        }
        FrozenRevision frozen = submissions.frozen(job, revision);
        Assessment assessment = assessments.saveAndFlush(new Assessment(frozen, clock.instant()));
        pinned.pin(assessment, clock.instant());
        derive(assessment, frozen);
        events.publishEvent(new Act(job, "assessments.assessment.planned", "assessment", assessment.id())
                .of(assessment.maker())
                .with(Map.of("revision", frozen.digest().toString())));
    }

    /** Takes a later revision into an evaluation that is under way or completed. */
    @Transactional
    @AllowedTo(jobs = true)
    public void follow(Actor job, UUID submission, UUID revision) {
        Optional<Assessment> known = assessments.findByMatter(submission).filter(a -> !a.isClosed());
        if (known.isEmpty()) {
            return;
        }
        Assessment assessment = assessments.requireForAct(known.get().id());
        FrozenRevision frozen = submissions.frozen(job, revision);
        assessment.follow(frozen);
        assessments.saveAndFlush(assessment);
        List<String> changes = new ArrayList<>(List.of("revision " + frozen.number()));
        changes.addAll(derive(assessment, frozen));
        events.publishEvent(new DossierChanged(job, submission, assessment.id(), assessment.maker(), changes));
    }

    /** Gives what was opened again. */
    private List<String> derive(Assessment assessment, FrozenRevision frozen) {
        PlanInputs planInputs = inputs.of(assessment, frozen.content());
        TestPlan plan = TestPlan.derive(planInputs);
        plans.insert(assessment, planInputs, inputs.files(planInputs), plan, clock.instant());
        var caseInputs =
                new CaseInputs(planInputs, plan, inputs.device(frozen.content().product()));
        List<String> opened = new ArrayList<>(replan(assessment, plan, caseInputs));
        opened.addAll(restate(assessment, ClaimsMade.in(planInputs)));
        return opened;
    }

    private List<String> replan(Assessment assessment, TestPlan plan, CaseInputs caseInputs) {
        Map<String, CaseVerdict> known = verdicts.findByAssessment(assessment.id()).stream()
                .collect(Collectors.toMap(CaseVerdict::caseId, Function.identity()));
        List<String> opened = new ArrayList<>();
        List<CaseVerdict> all = new ArrayList<>();
        for (PlannedCase planCase : plan.cases()) {
            CaseVerdict verdict = known.remove(planCase.id());
            Map<String, String> now = caseInputs.of(planCase);
            if (verdict == null) {
                verdict = new CaseVerdict(assessment, planCase, now);
            } else if (!verdict.replan(now, true).isEmpty()) {
                opened.add("verdict of " + planCase.id());
            }
            all.add(verdict);
        }
        for (CaseVerdict gone : known.values()) {
            gone.replan(new HashMap<>(), false);
            all.add(gone);
        }
        verdicts.saveAllAndFlush(all);
        return opened;
    }

    private List<String> restate(Assessment assessment, List<ClaimsMade.Made> made) {
        List<Claim> known = claims.findByAssessment(assessment.id());
        List<String> opened = new ArrayList<>();
        List<Claim> all = new ArrayList<>(known);
        for (Claim claim : known) {
            String digest = made.stream()
                    .filter(claim::isMadeAs)
                    .map(ClaimsMade.Made::digest)
                    .findFirst()
                    .orElse(null);
            if (claim.restate(digest)) {
                opened.add("claim on " + claim.subject());
            }
        }
        made.stream()
                .filter(m -> known.stream().noneMatch(claim -> claim.isMadeAs(m)))
                .forEach(m -> all.add(new Claim(assessment, m)));
        claims.saveAllAndFlush(all);
        return opened;
    }
}
