package org.sealwright.assessments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.catalogue.IcsObjection;
import org.sealwright.catalogue.IcsValidity;
import org.sealwright.catalogue.Level;
import org.sealwright.catalogue.LevelReached;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.submissions.FrozenRevision;

/**
 * An evaluation as it stands now, judged by the rules.
 *
 * @param verdicts of the planned cases, by case
 * @param claims that have to be accepted, dropped ones left out
 * @param activities ids of the activities whose reports count
 */
record Evaluation(
        Assessment assessment,
        FrozenRevision revision,
        PlanInputs inputs,
        TestPlan plan,
        Map<String, CaseVerdict.View> verdicts,
        List<Claim> claims,
        Set<String> activities) {

    CaseOutcome outcome(String caseId) {
        CaseVerdict.View verdict = verdicts.get(caseId);
        return verdict == null ? CaseOutcome.OPEN : verdict.outcome();
    }

    /** Planned cases by provision, in the edition's order. */
    Map<ProvisionId, List<PlannedCase>> groups() {
        Map<ProvisionId, List<PlannedCase>> groups = new LinkedHashMap<>();
        plan.cases()
                .forEach(c -> groups.computeIfAbsent(c.because(), p -> new ArrayList<>())
                        .add(c));
        return groups;
    }

    List<CaseOutcome> outcomes(List<PlannedCase> cases) {
        return cases.stream().map(c -> outcome(c.id())).toList();
    }

    Map<ProvisionId, Verdict> groupVerdicts() {
        Map<ProvisionId, Verdict> all = new LinkedHashMap<>();
        groups().forEach((provision, cases) -> all.put(provision, Aggregation.ofGroup(outcomes(cases))));
        return all;
    }

    List<IcsObjection> objections() {
        return IcsValidity.objections(
                inputs.edition(),
                inputs.scheme().scope(inputs.edition()),
                inputs.facts(),
                inputs.statement().values());
    }

    /** Valid by the rules, and no claim refused; a claim that is still pending refuses nothing yet. */
    boolean statementIsValid() {
        return objections().isEmpty() && claims.stream().noneMatch(c -> c.standing() == ClaimStanding.REFUSED);
    }

    boolean claimsAreJudged() {
        return claims.stream().noneMatch(c -> c.standing() == ClaimStanding.PENDING);
    }

    int decided() {
        return (int)
                plan.cases().stream().filter(c -> outcome(c.id()).isDecided()).count();
    }

    Verdict overall() {
        return Aggregation.overall(statementIsValid(), groupVerdicts().values());
    }

    /** Levels that the verdicts bear out, lowest first; none unless the whole is PASS. */
    List<String> levels() {
        if (overall() != Verdict.PASS || !claimsAreJudged()) {
            return List.of();
        }
        Level reached = levelReached().level();
        return reached == null
                ? List.of()
                : inputs.scheme().upTo(reached).stream().map(Level::id).toList();
    }

    LevelReached levelReached() {
        Set<ProvisionId> passed = new HashSet<>();
        groupVerdicts().forEach((provision, verdict) -> {
            if (verdict == Verdict.PASS) {
                passed.add(provision);
            }
        });
        return LevelReached.of(
                inputs.scheme(), inputs.edition(), inputs.facts(), inputs.statement(), passed, activities);
    }
}
