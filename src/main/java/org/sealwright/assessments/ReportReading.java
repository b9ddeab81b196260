package org.sealwright.assessments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.sealwright.assessments.AssessmentReport.CaseReport;
import org.sealwright.assessments.AssessmentReport.Entry;
import org.sealwright.assessments.AssessmentReport.LineReport;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings together the report of an evaluation. It holds rationales, which are for the body and its auditors alone. */
@Service
public class ReportReading {

    private final AssessmentReading overviews;
    private final Evaluations evaluations;
    private final ObservationRows observations;
    private final EvidenceItems evidence;
    private final SubmissionLookup submissions;
    private final Directory directory;
    private final DossierMaking dossiers;
    private final Clock clock;

    ReportReading(
            AssessmentReading overviews,
            Evaluations evaluations,
            ObservationRows observations,
            EvidenceItems evidence,
            SubmissionLookup submissions,
            Directory directory,
            DossierMaking dossiers,
            Clock clock) {
        this.overviews = overviews;
        this.evaluations = evaluations;
        this.observations = observations;
        this.evidence = evidence;
        this.submissions = submissions;
        this.directory = directory;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** The report as it stands now. */
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
    public AssessmentReport of(Actor actor, UUID id) {
        AssessmentOverview overview = overviews.overview(actor, id);
        Evaluation evaluation = evaluations.of(actor, id);
        Assessment assessment = evaluation.assessment();
        Map<UUID, String> names = names(evaluation, overview);
        return new AssessmentReport(
                overview,
                directory.body().map(OrganisationView::name).orElse(""),
                assessment.revisionDigest(),
                submissions.revisions(actor, assessment.matter()),
                entries(actor, evaluation, names),
                names,
                isAsCompleted(actor, evaluation),
                clock.instant());
    }

    /** True of a draft too: nothing was fixed yet that could have changed. */
    private boolean isAsCompleted(Actor actor, Evaluation evaluation) {
        Assessment assessment = evaluation.assessment();
        return assessment.state() != AssessmentState.COMPLETED
                || dossiers.digest(actor, evaluation).equals(assessment.dossierDigest());
    }

    private List<Entry> entries(Actor actor, Evaluation evaluation, Map<UUID, String> names) {
        Assessment assessment = evaluation.assessment();
        Map<String, Observation> seen = observations.of(assessment.id());
        Map<String, List<EvidenceItemView>> linked =
                evidence.about(actor, assessment.matter(), EvidenceSubject.Type.CASE);
        Map<ProvisionId, List<PlannedCase>> groups = evaluation.groups();
        Map<ProvisionId, Verdict> verdicts = evaluation.groupVerdicts();
        return PlanBasis.of(evaluation.inputs()).stream()
                .map(basis -> {
                    ProvisionId provision = basis.provision().id();
                    return new Entry(
                            basis,
                            verdicts.get(provision),
                            groups.getOrDefault(provision, List.of()).stream()
                                    .map(planCase -> caseReport(
                                            evaluation,
                                            planCase,
                                            seen,
                                            asOf(assessment, linked.getOrDefault(planCase.id(), List.of())),
                                            names))
                                    .toList());
                })
                .toList();
    }

    private static List<EvidenceItemView> asOf(Assessment assessment, List<EvidenceItemView> items) {
        Instant completed = assessment.completedAt();
        return assessment.state() != AssessmentState.COMPLETED || completed == null
                ? items
                : items.stream()
                        .filter(item -> !item.uploadedAt().isAfter(completed))
                        .toList();
    }

    private static CaseReport caseReport(
            Evaluation evaluation,
            PlannedCase planCase,
            Map<String, Observation> seen,
            List<EvidenceItemView> linked,
            Map<UUID, String> names) {
        CaseVerdict.View verdict = Objects.requireNonNull(evaluation.verdicts().get(planCase.id()));
        List<LineReport> lines = planCase.lines().stream()
                .map(line -> new LineReport(line, seen.getOrDefault(line.key(), Observation.NONE)))
                .filter(line -> !line.seen().isEmpty() || line.line().standing() != PlanLine.Standing.TO_TEST)
                .toList();
        return new CaseReport(
                evaluation.inputs().method().testCase(planCase.id()).orElseThrow(),
                verdict.outcome(),
                verdict.rationale(),
                verdict.references(),
                verdict.assessor() == null ? null : names.get(verdict.assessor()),
                verdict.judgedAt(),
                verdict.revision(),
                lines,
                planCase.lines().size() - lines.size(),
                linked);
    }

    private Map<UUID, String> names(Evaluation evaluation, AssessmentOverview overview) {
        List<UUID> accounts = new ArrayList<>();
        evaluation.verdicts().values().stream()
                .map(CaseVerdict.View::assessor)
                .filter(Objects::nonNull)
                .forEach(account -> accounts.add((UUID) account));
        overview.findings().forEach(finding -> finding.thread().forEach(entry -> accounts.add(entry.author())));
        return new TreeMap<>(directory.names(accounts)); // in one order, so that each copy is the same
    }
}
