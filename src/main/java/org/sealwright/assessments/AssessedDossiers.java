package org.sealwright.assessments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.audit.Trail;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What review and decision stand on, read anew at each act; and the way back into the evaluation. */
@Service
public class AssessedDossiers {

    private final Assessments assessments;
    private final Evaluations evaluations;
    private final DossierMaking dossiers;
    private final DeviceNaming devices;
    private final FindingReading findings;
    private final EvidenceItems evidence;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessedDossiers(
            Assessments assessments,
            Evaluations evaluations,
            DossierMaking dossiers,
            DeviceNaming devices,
            FindingReading findings,
            EvidenceItems evidence,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.evaluations = evaluations;
        this.dossiers = dossiers;
        this.devices = devices;
        this.findings = findings;
        this.evidence = evidence;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** The evaluation of a submission, if it was taken up. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public Optional<UUID> assessmentOf(Actor actor, UUID submission) {
        return assessments.findByMatter(submission).map(Assessment::id);
    }

    /** As it stands now. */
    @Transactional(readOnly = true)
    @AllowedTo(
            value = {
                Role.APPLICATION_REVIEWER,
                Role.ASSESSOR,
                Role.REVIEWER,
                Role.CERTIFIER,
                Role.SURVEILLANCE_OFFICER,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            },
            jobs = true)
    public AssessedDossier current(Actor actor, UUID id) {
        Assessment assessment = assessments.require(id);
        Evaluation evaluation = evaluations.of(actor, assessment);
        Map<ProvisionId, Verdict> groups = evaluation.groupVerdicts();
        PlanInputs inputs = evaluation.inputs();
        return new AssessedDossier(
                id,
                assessment.matter(),
                assessment.maker(),
                dossiers.digest(actor, evaluation),
                assessment.state() == AssessmentState.COMPLETED,
                assessment.revisionNumber(),
                assessment.revisionDigest(),
                evaluation.revision().content().product().name(),
                inputs.edition().id().value(),
                inputs.method().title(),
                inputs.scheme().id(),
                inputs.level().id(),
                evaluation.statementIsValid(),
                evaluation.overall(),
                count(groups, Verdict.PASS),
                count(groups, Verdict.FAIL),
                count(groups, Verdict.INCONCLUSIVE),
                evaluation.levels(),
                evaluation.levelReached().lacking(),
                findings.lines(id),
                claims(evaluation),
                evidence.ofMatter(actor, assessment.matter()).stream()
                        .map(e -> new AssessedDossier.EvidenceLine(e.id(), e.name(), e.digest()))
                        .toList(),
                provisions(evaluation, groups),
                devices.of(id));
    }

    /** Gives a completed evaluation back to its assessors. */
    @Transactional
    @AllowedTo(
            value = {Role.REVIEWER, Role.CERTIFIER},
            jobs = true)
    public void reopen(Actor actor, UUID id, String reason) {
        Assessment assessment = assessments.requireForAct(id);
        assessment.reopen();
        assessments.saveAndFlush(assessment);
        events.publishEvent(new Act(actor, "assessments.assessment.reopened", "assessment", id)
                .of(assessment.maker())
                .with(Map.of("reason", trail.keep(reason).toString())));
    }

    /** The decision is final: nothing is written any more. */
    @Transactional
    @AllowedTo(
            value = {Role.REVIEWER, Role.CERTIFIER},
            jobs = true)
    public void close(Actor actor, UUID id) {
        Assessment assessment = assessments.requireForAct(id);
        assessment.close(clock.instant());
        assessments.saveAndFlush(assessment);
        events.publishEvent(new Act(actor, "assessments.assessment.closed", "assessment", id).of(assessment.maker()));
    }

    /** A decision did not stand, and the matter is decided anew: its people may work on it again, if it is given back. */
    @Transactional
    @AllowedTo(Role.CERTIFIER)
    public void openAgain(Actor actor, UUID id) {
        Assessment assessment = assessments.requireForAct(id);
        assessment.openAgain();
        assessments.saveAndFlush(assessment);
        events.publishEvent(
                new Act(actor, "assessments.assessment.opened-again", "assessment", id).of(assessment.maker()));
    }

    private static int count(Map<ProvisionId, Verdict> groups, Verdict verdict) {
        return (int) groups.values().stream().filter(v -> v == verdict).count();
    }

    private static List<AssessedDossier.ClaimLine> claims(Evaluation evaluation) {
        return ClaimsMade.in(evaluation.inputs()).stream()
                .map(made -> new AssessedDossier.ClaimLine(
                        made.kind(),
                        made.subject(),
                        made.says(),
                        made.answer(),
                        evaluation.claims().stream()
                                .filter(c -> c.isMadeAs(made))
                                .map(Claim::standing)
                                .findFirst()
                                .orElse(ClaimStanding.PENDING)))
                .toList();
    }

    private static List<AssessedDossier.ProvisionLine> provisions(
            Evaluation evaluation, Map<ProvisionId, Verdict> groups) {
        var edition = evaluation.inputs().edition();
        return evaluation.inputs().scheme().scope(edition).stream()
                .map(edition::require)
                .map(p -> {
                    IcsAnswer answer = evaluation.inputs().statement().get(p.id());
                    return new AssessedDossier.ProvisionLine(
                            p.id().value(),
                            p.title(),
                            p.modality().letter(),
                            groups.get(p.id()),
                            answer == null ? "" : answer.support().notation());
                })
                .toList();
    }
}
