package org.sealwright.assessments;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan of an evaluation as a person follows it: what is tested, why, and what is left out, why. */
@Service
public class PlanReading {

    private final Evaluations evaluations;
    private final HeaderReading headers;

    PlanReading(Evaluations evaluations, HeaderReading headers) {
        this.evaluations = evaluations;
        this.headers = headers;
    }

    /** The plan over the revision that is being evaluated. */
    @Transactional(readOnly = true)
    @AllowedTo({
        Role.APPLICATION_REVIEWER,
        Role.ASSESSOR,
        Role.REVIEWER,
        Role.CERTIFIER,
        Role.SURVEILLANCE_OFFICER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    })
    public PlanView of(Actor actor, UUID id, PlanFilter filter) {
        Evaluation evaluation = evaluations.of(actor, id);
        PlanInputs inputs = evaluation.inputs();
        List<PlanBasis> all = PlanBasis.of(inputs);
        Map<ProvisionId, List<PlannedCase>> groups = evaluation.groups();
        return new PlanView(
                headers.of(actor, evaluation),
                inputs.edition().standard().designation(),
                inputs.method().title(),
                inputs.scheme().name(),
                inputs.level().id(),
                filter,
                counts(all),
                evaluation.plan().cases().size(),
                lines(evaluation.plan()),
                all.stream()
                        .filter(filter::lists)
                        .map(basis -> new PlanView.Entry(
                                basis,
                                groups.getOrDefault(basis.provision().id(), List.of()).stream()
                                        .map(planCase -> entry(evaluation, planCase))
                                        .toList()))
                        .toList());
    }

    private static PlanView.CaseEntry entry(Evaluation evaluation, PlannedCase planCase) {
        List<PlanLine> lines = planCase.lines();
        int shown = Math.min(lines.size(), PlanView.MOST_LINES);
        return new PlanView.CaseEntry(
                evaluation.inputs().method().testCase(planCase.id()).orElseThrow(),
                evaluation.outcome(planCase.id()),
                planCase.buildsOn().stream()
                        .map(other -> new PlanView.Reference(
                                other,
                                evaluation
                                        .plan()
                                        .planned(other)
                                        .orElseThrow()
                                        .because()
                                        .value()))
                        .toList(),
                planCase.carries(),
                lines.subList(0, shown),
                lines.size() - shown);
    }

    private static Map<PlanFilter, Integer> counts(List<PlanBasis> all) {
        Map<PlanFilter, Integer> counts = new EnumMap<>(PlanFilter.class);
        for (PlanFilter filter : PlanFilter.values()) {
            counts.put(filter, (int) all.stream().filter(filter::lists).count());
        }
        return counts;
    }

    private static Map<PlanLine.Standing, Integer> lines(TestPlan plan) {
        Map<PlanLine.Standing, Integer> counts = new EnumMap<>(PlanLine.Standing.class);
        for (PlanLine.Standing standing : PlanLine.Standing.values()) {
            counts.put(standing, 0);
        }
        plan.cases().forEach(c -> c.lines().forEach(line -> counts.merge(line.standing(), 1, Integer::sum)));
        return counts;
    }
}
