package org.sealwright.site;

import java.util.List;
import org.sealwright.assessments.AssessmentLine;
import org.sealwright.assessments.AssessmentList;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accepted applications whose evaluation waits for an assessor: without one, nothing goes on. */
@Component
@Order(16)
class UnassignedPart implements DashboardPart {

    private final AssessmentList assessments;

    UnassignedPart(AssessmentList assessments) {
        this.assessments = assessments;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.has(Role.APPLICATION_REVIEWER)) {
            return List.of();
        }
        List<AssessmentLine> waiting = assessments.unassigned(actor);
        return List.of(new DashboardSection(
                "unassigned",
                waiting.stream().map(UnassignedPart::line).toList(),
                "/assessments?show=all",
                waiting.size()));
    }

    private static Line line(AssessmentLine assessment) {
        return new Line(
                assessment.number() + " · " + assessment.product(),
                assessment.maker(),
                "/assessments/" + assessment.id(),
                new Phrase("site.dashboard.assessments.state." + assessment.state()),
                Tone.OPEN,
                new Phrase("site.dashboard.unassigned.next"));
    }
}
