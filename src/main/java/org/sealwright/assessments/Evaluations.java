package org.sealwright.assessments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.FrozenRevision;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.stereotype.Component;

/** Brings together what an evaluation consists of. */
@Component
class Evaluations {

    private final Assessments assessments;
    private final SubmissionLookup submissions;
    private final AssessmentInputs inputs;
    private final DerivedPlans plans;
    private final CaseVerdicts verdicts;
    private final Claims claims;
    private final ActivityRows activities;

    Evaluations(
            Assessments assessments,
            SubmissionLookup submissions,
            AssessmentInputs inputs,
            DerivedPlans plans,
            CaseVerdicts verdicts,
            Claims claims,
            ActivityRows activities) {
        this.assessments = assessments;
        this.submissions = submissions;
        this.inputs = inputs;
        this.plans = plans;
        this.verdicts = verdicts;
        this.claims = claims;
        this.activities = activities;
    }

    Evaluation of(Actor actor, UUID assessment) {
        return of(actor, assessments.require(assessment));
    }

    Evaluation of(Actor actor, Assessment assessment) {
        FrozenRevision frozen = submissions.frozen(actor, assessment.revision());
        PlanInputs planInputs = inputs.of(assessment, frozen.content());
        Map<String, CaseVerdict.View> byCase = new HashMap<>();
        verdicts.findByAssessment(assessment.id()).stream()
                .filter(CaseVerdict::isPlanned)
                .forEach(v -> byCase.put(v.caseId(), v.view()));
        List<Claim> standing = claims.findByAssessment(assessment.id()).stream()
                .filter(c -> c.standing() != ClaimStanding.DROPPED)
                .toList();
        return new Evaluation(
                assessment,
                frozen,
                planInputs,
                plans.of(frozen.digest(), planInputs),
                byCase,
                standing,
                reported(assessment));
    }

    /** The plan alone, without what was judged on it. */
    TestPlan plan(Actor actor, Assessment assessment) {
        FrozenRevision frozen = submissions.frozen(actor, assessment.revision());
        return plans.of(frozen.digest(), inputs.of(assessment, frozen.content()));
    }

    private Set<String> reported(Assessment assessment) {
        return activities.of(assessment.id()).stream()
                .map(AssessmentOverview.ActivityLine::activity)
                .collect(Collectors.toSet());
    }
}
