package org.sealwright.assessments;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.WorkspaceView.CaseView;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.NaturalOrder;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the workspace: one provision with what was stated, planned, seen, judged and found. */
@Service
public class WorkspaceReading {

    private final Evaluations evaluations;
    private final HeaderReading headers;
    private final ObservationRows observations;
    private final FindingReading findings;
    private final EvidenceItems evidence;
    private final Directory directory;

    WorkspaceReading(
            Evaluations evaluations,
            HeaderReading headers,
            ObservationRows observations,
            FindingReading findings,
            EvidenceItems evidence,
            Directory directory) {
        this.evaluations = evaluations;
        this.headers = headers;
        this.observations = observations;
        this.findings = findings;
        this.evidence = evidence;
        this.directory = directory;
    }

    /**
     * The workspace on one provision, which is shown whether or not the filter lists it.
     *
     * @throws NotFound if the provision has no case in the plan
     */
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
    public WorkspaceView of(Actor actor, UUID id, String provision, CaseFilter filter) {
        Evaluation evaluation = evaluations.of(actor, id);
        Assessment assessment = evaluation.assessment();
        ProvisionId wanted = evaluation.groups().keySet().stream()
                .filter(p -> p.value().equals(provision))
                .findFirst()
                .orElseThrow(() -> new NotFound("planned provision", provision));
        List<FindingView> about = findings.of(id).stream()
                .filter(f -> provision.equals(f.provision()))
                .toList();
        List<PlannedCase> cases = evaluation.groups().getOrDefault(wanted, List.of());
        var rail = new Rail(evaluation, actor.id(), filter);
        Map<UUID, String> names = names(evaluation, about);
        var seen = observations.of(id, cases.stream().map(PlannedCase::id).toList());
        var linked = evidence.about(actor, assessment.matter(), EvidenceSubject.Type.CASE);
        return new WorkspaceView(
                headers.of(actor, evaluation),
                filter,
                rail.counts(),
                rail.sections(),
                evaluation.inputs().edition().require(wanted),
                evaluation.inputs().statement().get(wanted),
                rows(evaluation, cases),
                cases.stream()
                        .map(c -> caseView(evaluation, c, seen, linked, about, names))
                        .toList(),
                about(actor, assessment, EvidenceSubject.Type.PROVISION, provision),
                evidence.ofMatter(actor, assessment.matter()),
                about,
                names,
                rail.before(provision),
                rail.after(provision));
    }

    /** The first provision with a case that is open, or the first of all; {@code null} where nothing is planned. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ASSESSOR, Role.REVIEWER, Role.CERTIFIER, Role.AUDITOR, Role.APPLICATION_REVIEWER})
    public @Nullable String next(Actor actor, UUID id) {
        Evaluation evaluation = evaluations.of(actor, id);
        return evaluation.groups().entrySet().stream()
                .filter(g -> evaluation.outcomes(g.getValue()).contains(CaseOutcome.OPEN))
                .map(g -> g.getKey().value())
                .findFirst()
                .orElse(evaluation.groups().keySet().stream()
                        .map(ProvisionId::value)
                        .findFirst()
                        .orElse(null));
    }

    private static CaseView caseView(
            Evaluation evaluation,
            PlannedCase planCase,
            Map<String, Observation> seen,
            Map<String, List<EvidenceItemView>> linked,
            List<FindingView> about,
            Map<UUID, String> names) {
        CaseVerdict.View verdict = evaluation.verdicts().get(planCase.id());
        if (verdict == null) {
            throw new IllegalStateException("Every planned case has a verdict, open or not: " + planCase.id());
        }
        return new CaseView(
                evaluation.inputs().method().testCase(planCase.id()).orElseThrow(),
                planCase.lines().stream().map(line -> line(line, seen)).toList(),
                planCase.buildsOn().stream()
                        .map(other -> basis(evaluation, other))
                        .toList(),
                verdict.outcome(),
                verdict.rationale(),
                verdict.references(),
                verdict.assessor() == null ? null : names.get(verdict.assessor()),
                verdict.judgedAt(),
                verdict.reopenedBecause(),
                verdict.judgedRevision(),
                verdict.version(),
                linked.getOrDefault(planCase.id(), List.of()),
                about.stream().filter(f -> planCase.id().equals(f.caseId())).toList());
    }

    private static WorkspaceView.LineView line(PlanLine line, Map<String, Observation> seen) {
        var observation = seen.getOrDefault(line.key(), Observation.NONE);
        return new WorkspaceView.LineView(line, observation.words(), observation.mark(), observation.version());
    }

    private static WorkspaceView.Basis basis(Evaluation evaluation, String caseId) {
        String provision =
                evaluation.plan().planned(caseId).orElseThrow().because().value();
        return new WorkspaceView.Basis(caseId, provision, evaluation.outcome(caseId));
    }

    /** Rows that some line of the cases looks at, whole tables where they are judged as a whole. */
    private static Map<String, List<IxitRow>> rows(Evaluation evaluation, List<PlannedCase> cases) {
        Map<String, List<IxitRow>> rows = new TreeMap<>(NaturalOrder.INSTANCE);
        for (PlannedCase planCase : cases) {
            evaluation.inputs().method().testCase(planCase.id()).orElseThrow().ixit().stream()
                    .filter(table -> !evaluation.inputs().ixit().rows(table).isEmpty())
                    .forEach(table -> rows.put(table, evaluation.inputs().ixit().rows(table)));
        }
        return new LinkedHashMap<>(rows);
    }

    private List<EvidenceItemView> about(
            Actor actor, Assessment assessment, EvidenceSubject.Type type, String subject) {
        return evidence.about(actor, assessment.matter(), new EvidenceSubject(type, subject));
    }

    private Map<UUID, String> names(Evaluation evaluation, List<FindingView> about) {
        Set<UUID> accounts = new HashSet<>();
        evaluation.verdicts().values().forEach(v -> {
            if (v.assessor() != null) {
                accounts.add(v.assessor());
            }
        });
        about.forEach(f -> f.thread().forEach(entry -> accounts.add(entry.author())));
        return directory.names(accounts);
    }
}
