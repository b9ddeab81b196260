package org.sealwright.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Fact;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.submissions.SubmissionSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an evaluation as a whole, for the body's and a laboratory's people. */
@Service
public class AssessmentReading {

    private final Assessments assessments;
    private final Evaluations evaluations;
    private final Completion completion;
    private final SubmissionLookup submissions;
    private final Parts parts;
    private final Directory directory;
    private final DeviceNaming devices;
    private final FindingReading findings;
    private final EvidenceItems evidence;
    private final ActivityRows activities;
    private final JdbcClient database;
    private final Clock clock;

    AssessmentReading(
            Assessments assessments,
            Evaluations evaluations,
            Completion completion,
            SubmissionLookup submissions,
            Parts parts,
            Directory directory,
            DeviceNaming devices,
            FindingReading findings,
            EvidenceItems evidence,
            ActivityRows activities,
            JdbcClient database,
            Clock clock) {
        this.assessments = assessments;
        this.evaluations = evaluations;
        this.completion = completion;
        this.submissions = submissions;
        this.parts = parts;
        this.directory = directory;
        this.devices = devices;
        this.findings = findings;
        this.evidence = evidence;
        this.activities = activities;
        this.database = database;
        this.clock = clock;
    }

    /** All at a glance. */
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
    public AssessmentOverview overview(Actor actor, UUID id) {
        Assessment assessment = assessments.require(id);
        Evaluation evaluation = evaluations.of(actor, assessment);
        PlanInputs inputs = evaluation.inputs();
        return new AssessmentOverview(
                header(actor, evaluation),
                evaluation.revision().content().product(),
                inputs.scheme().name(),
                inputs.level().id(),
                inputs.edition().standard().designation(),
                inputs.method().title(),
                evaluation.overall(),
                evaluation.levels(),
                evaluation.objections(),
                groups(evaluation),
                claims(evaluation),
                devices.of(id),
                findings.of(id),
                evidence.ofMatter(actor, assessment.matter()),
                parts.holders(actor, assessment.matter()),
                assessment.state().isOpen() ? completion.obstacles(evaluation) : List.of(),
                reopened(evaluation),
                activities(evaluation),
                assessment.dossierDigest(),
                assessment.completedAt());
    }

    AssessmentHeader header(Actor actor, Evaluation evaluation) {
        Assessment assessment = evaluation.assessment();
        SubmissionSummary submission = submissions.summary(actor, assessment.matter());
        Assigned assigned = assigned(assessment.id());
        Long daysLeft =
                assigned.due() == null ? null : (Long) ChronoUnit.DAYS.between(LocalDate.now(clock), assigned.due());
        boolean mayWrite = assessment.state().isOpen()
                && !assessment.isClosed()
                && actor.has(Role.ASSESSOR)
                && parts.holds(actor, assessment.matter(), Part.ASSESSOR);
        int open = (int) findings.of(assessment.id()).stream()
                .filter(f -> !f.state().isClosed())
                .count();
        return new AssessmentHeader(
                assessment.id(),
                assessment.matter(),
                submission.number(),
                submission.makerName(),
                evaluation.revision().content().product().name(),
                assessment.state(),
                assessment.revisionNumber(),
                assigned.lead(),
                assigned.due(),
                daysLeft,
                tally(evaluation),
                open,
                mayWrite);
    }

    private record Assigned(@Nullable String lead, @Nullable LocalDate due) {}

    private Assigned assigned(UUID id) {
        return database.sql("""
                        select l.name, a.due from assessments.assessment a
                        left join organisations.account l on l.id = a.lead where a.id = ?
                        """)
                .param(id)
                .query((row, number) -> {
                    var due = row.getDate("due");
                    return new Assigned(row.getString("name"), due == null ? null : due.toLocalDate());
                })
                .single();
    }

    private static AssessmentHeader.Tally tally(Evaluation evaluation) {
        Map<CaseOutcome, Integer> counts = new HashMap<>();
        evaluation.plan().cases().forEach(c -> counts.merge(evaluation.outcome(c.id()), 1, Integer::sum));
        return new AssessmentHeader.Tally(
                counts.getOrDefault(CaseOutcome.PASS, 0) + counts.getOrDefault(CaseOutcome.COVERED, 0),
                counts.getOrDefault(CaseOutcome.FAIL, 0),
                counts.getOrDefault(CaseOutcome.INCONCLUSIVE, 0),
                counts.getOrDefault(CaseOutcome.OPEN, 0));
    }

    private static List<AssessmentOverview.GroupLine> groups(Evaluation evaluation) {
        return evaluation.groups().entrySet().stream()
                .map(group -> {
                    List<CaseOutcome> outcomes = evaluation.outcomes(group.getValue());
                    return new AssessmentOverview.GroupLine(
                            group.getKey().value(),
                            evaluation
                                    .inputs()
                                    .edition()
                                    .require(group.getKey())
                                    .title(),
                            RailMark.of(outcomes),
                            (int) outcomes.stream()
                                    .filter(CaseOutcome::isDecided)
                                    .count(),
                            outcomes.size());
                })
                .toList();
    }

    private List<AssessmentOverview.WantedActivity> activities(Evaluation evaluation) {
        List<AssessmentOverview.ActivityLine> reports =
                activities.of(evaluation.assessment().id());
        return evaluation.inputs().scheme().activities().stream()
                .filter(activity -> evaluation.plan().activities().contains(activity.id()))
                .map(activity -> new AssessmentOverview.WantedActivity(
                        activity.id(),
                        activity.title(),
                        activity.what(),
                        reports.stream()
                                .filter(report -> report.activity().equals(activity.id()))
                                .toList()))
                .toList();
    }

    private List<AssessmentOverview.ClaimLine> claims(Evaluation evaluation) {
        Map<UUID, String> names = directory.names(evaluation.claims().stream()
                .map(Claim::assessor)
                .filter(Objects::nonNull)
                .map(id -> (UUID) id)
                .toList());
        return ClaimsMade.in(evaluation.inputs()).stream()
                .flatMap(made -> evaluation.claims().stream()
                        .filter(claim -> claim.isMadeAs(made))
                        .map(claim -> new AssessmentOverview.ClaimLine(
                                claim.id(),
                                claim.kind(),
                                claim.subject(),
                                title(evaluation, made),
                                made.says(),
                                claim.standing(),
                                claim.words(),
                                claim.assessor() == null ? null : names.get(claim.assessor()),
                                claim.version())))
                .toList();
    }

    private static String title(Evaluation evaluation, ClaimsMade.Made made) {
        var edition = evaluation.inputs().edition();
        return made.kind() == ClaimKind.FACT
                ? edition.fact(made.subject()).map(Fact::text).orElse("")
                : edition.provision(ProvisionId.of(made.subject()))
                        .map(Provision::title)
                        .orElse("");
    }

    private static List<AssessmentOverview.Reopened> reopened(Evaluation evaluation) {
        return evaluation.plan().cases().stream()
                .flatMap(c ->
                        java.util.stream.Stream.ofNullable(evaluation.verdicts().get(c.id())))
                .filter(v -> !v.reopenedBecause().isEmpty())
                .map(v -> new AssessmentOverview.Reopened(v.provision().value(), v.caseId(), v.reopenedBecause()))
                .toList();
    }
}
