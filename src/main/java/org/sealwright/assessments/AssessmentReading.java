package org.sealwright.assessments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.sealwright.catalogue.Fact;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an evaluation as a whole, for the body's and a laboratory's people. */
@Service
public class AssessmentReading {

    private final Evaluations evaluations;
    private final HeaderReading headers;
    private final Completion completion;
    private final Parts parts;
    private final Directory directory;
    private final DeviceNaming devices;
    private final FindingReading findings;
    private final EvidenceItems evidence;
    private final ActivityRows activities;

    AssessmentReading(
            Evaluations evaluations,
            HeaderReading headers,
            Completion completion,
            Parts parts,
            Directory directory,
            DeviceNaming devices,
            FindingReading findings,
            EvidenceItems evidence,
            ActivityRows activities) {
        this.evaluations = evaluations;
        this.headers = headers;
        this.completion = completion;
        this.parts = parts;
        this.directory = directory;
        this.devices = devices;
        this.findings = findings;
        this.evidence = evidence;
        this.activities = activities;
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
        Evaluation evaluation = evaluations.of(actor, id);
        Assessment assessment = evaluation.assessment();
        PlanInputs inputs = evaluation.inputs();
        return new AssessmentOverview(
                headers.of(actor, evaluation),
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
                .flatMap(c -> Stream.ofNullable(evaluation.verdicts().get(c.id())))
                .filter(v -> !v.reopenedBecause().isEmpty())
                .map(v -> new AssessmentOverview.Reopened(
                        v.provision().value(), v.caseId(), v.reopenedBecause(), v.judgedRevision()))
                .toList();
    }
}
