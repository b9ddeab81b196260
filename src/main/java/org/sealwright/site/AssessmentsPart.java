package org.sealwright.site;

import java.util.List;
import org.sealwright.assessments.AssessmentLine;
import org.sealwright.assessments.AssessmentList;
import org.sealwright.assessments.AssessmentState;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.sealwright.web.Paged;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The evaluations in which an assessor takes part. */
@Component
@Order(30)
class AssessmentsPart implements DashboardPart {

    private final AssessmentList assessments;

    AssessmentsPart(AssessmentList assessments) {
        this.assessments = assessments;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.has(Role.ASSESSOR)) {
            return List.of();
        }
        Paged<AssessmentLine> own = assessments.page(actor, true, 1);
        return List.of(new DashboardSection(
                "assessments", own.items().stream().map(AssessmentsPart::line).toList(), "/assessments", own.total()));
    }

    private static Line line(AssessmentLine assessment) {
        return new Line(
                assessment.number() + " · " + assessment.product(),
                assessment.maker(),
                "/assessments/" + assessment.id(),
                new Phrase("site.dashboard.assessments.state." + assessment.state()),
                assessment.state() == AssessmentState.COMPLETED ? Tone.PASS : Tone.OPEN,
                next(assessment));
    }

    private static Phrase next(AssessmentLine assessment) {
        return switch (assessment.state()) {
            case PLANNED -> new Phrase("site.dashboard.assessments.begin");
            case EVALUATING ->
                assessment.decided() < assessment.cases()
                        ? new Phrase("site.dashboard.assessments.judge", assessment.cases() - assessment.decided())
                        : new Phrase("site.dashboard.assessments.complete");
            case AWAITING_MANUFACTURER -> new Phrase("site.dashboard.assessments.wait", assessment.findingsOpen());
            case COMPLETED -> new Phrase("site.dashboard.assessments.done");
        };
    }
}
