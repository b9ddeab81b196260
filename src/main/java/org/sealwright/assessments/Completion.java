package org.sealwright.assessments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes an evaluation: the overall verdict stands, the dossier has its digest, review and decision follow. */
@Service
public class Completion {

    private final Assessments assessments;
    private final Evaluations evaluations;
    private final Findings findings;
    private final DeviceNaming devices;
    private final DossierMaking dossiers;
    private final Parts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Completion(
            Assessments assessments,
            Evaluations evaluations,
            Findings findings,
            DeviceNaming devices,
            DossierMaking dossiers,
            Parts parts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.evaluations = evaluations;
        this.findings = findings;
        this.devices = devices;
        this.dossiers = dossiers;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Completes an evaluation.
     *
     * @throws Refused with the first thing that is missing
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void complete(Actor actor, UUID id) {
        Assessment assessment = assessments.requireForAct(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        Evaluation evaluation = evaluations.of(actor, assessment);
        obstacles(evaluation).stream().findFirst().ifPresent(key -> {
            throw new Refused(key);
        });
        Verdict overall = evaluation.overall();
        var dossier = dossiers.freeze(actor, evaluation, clock.instant());
        assessment.complete(overall, dossier, clock.instant());
        assessments.saveAndFlush(assessment);
        events.publishEvent(new AssessmentCompleted(
                actor,
                id,
                assessment.matter(),
                assessment.maker(),
                evaluation.revision().content().product().name(),
                evaluation.inputs().scheme().id(),
                evaluation.inputs().level().id(),
                overall,
                dossier));
    }

    /** Keys of what stands in the way, in the order in which a person would mend it. */
    List<String> obstacles(Evaluation evaluation) {
        UUID id = evaluation.assessment().id();
        boolean invalid = !evaluation.statementIsValid();
        boolean findingsOpen = findings.findByAssessmentOrderByNumber(id).stream()
                .anyMatch(f -> !f.state().isClosed());
        var all = new ArrayList<String>();
        if (devices.of(id).isEmpty()) {
            all.add("assessments.refused.no-device");
        }
        if (!evaluation.claimsAreJudged()) {
            all.add("assessments.refused.claims-pending");
        }
        // an invalid statement fails the whole before any test, so nothing more needs a verdict
        if (!invalid && evaluation.decided() < evaluation.plan().cases().size()) {
            all.add("assessments.refused.cases-open");
        }
        if (findingsOpen && evaluation.overall() == Verdict.PASS) {
            all.add("assessments.refused.findings-open");
        }
        return all;
    }
}
