package org.sealwright.assessments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises findings, and sends them to the manufacturer together. */
@Service
public class FindingRaising {

    private final Assessments assessments;
    private final Findings findings;
    private final FindingThread thread;
    private final Parts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingRaising(
            Assessments assessments,
            Findings findings,
            FindingThread thread,
            Parts parts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.findings = findings;
        this.thread = thread;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Raises a finding; the manufacturer sees it once findings are sent.
     *
     * @return its number within the evaluation
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public int raise(Actor actor, UUID id, FindingOrder order) {
        Assessment assessment = assessments.requireForAct(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        var known = findings.findById(order.id());
        if (known.isPresent()) {
            return known.get().number();
        }
        Finding finding = new Finding(assessment, order, findings.lastNumber(id) + 1, actor.id(), clock.instant());
        findings.saveAndFlush(finding);
        thread.write(finding, FindingAct.RAISED, order.words(), actor);
        return finding.number();
    }

    /** Sends what was raised, and waits for the manufacturer. */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void send(Actor actor, UUID id) {
        Assessment assessment = assessments.requireForAct(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        List<Finding> open = findings.findByAssessmentOrderByNumber(id).stream()
                .filter(f -> f.state() == FindingState.OPEN)
                .toList();
        if (open.isEmpty()) {
            throw new Refused("assessments.refused.nothing-to-send");
        }
        open.forEach(finding -> {
            finding.send(clock.instant());
            findings.saveAndFlush(finding);
        });
        assessment.awaitManufacturer();
        assessments.saveAndFlush(assessment);
        events.publishEvent(new FindingsSent(
                actor,
                id,
                assessment.matter(),
                assessment.maker(),
                open.stream().map(Finding::number).toList(),
                clock.instant()));
    }

    /** Findings were sent: the manufacturer is told. */
    public record FindingsSent(
            Actor actor, UUID assessmentId, UUID submissionId, UUID makerId, List<Integer> numbers, Instant at)
            implements AuditedEvent {

        @Override
        public String act() {
            return "assessments.findings.sent";
        }

        @Override
        public String subjectType() {
            return "assessment";
        }

        @Override
        public String subject() {
            return assessmentId.toString();
        }

        @Override
        public UUID maker() {
            return makerId;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("numbers", numbers);
        }
    }
}
