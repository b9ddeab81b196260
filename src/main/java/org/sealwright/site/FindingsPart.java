package org.sealwright.site;

import java.util.List;
import org.sealwright.assessments.AssessmentLine;
import org.sealwright.assessments.AssessmentList;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A manufacturer's evaluations in which findings are open. The list has open evaluations first. */
@Component
@Order(20)
class FindingsPart implements DashboardPart {

    private final AssessmentList assessments;

    FindingsPart(AssessmentList assessments) {
        this.assessments = assessments;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.isOf(OrganisationKind.MANUFACTURER)) {
            return List.of();
        }
        boolean answers = actor.hasAny(Role.OWNER, Role.EDITOR);
        List<Line> open = assessments.page(actor, false, 1).items().stream()
                .filter(assessment -> assessment.findingsOpen() > 0)
                .map(assessment -> line(assessment, answers))
                .toList();
        return List.of(new DashboardSection("findings", open, "/assessments", open.size()));
    }

    private static Line line(AssessmentLine assessment, boolean answers) {
        return new Line(
                assessment.product(),
                assessment.number(),
                "/assessments/" + assessment.id() + "/findings",
                new Phrase("site.dashboard.findings.open", assessment.findingsOpen()),
                Tone.OPEN,
                new Phrase(answers ? "site.dashboard.findings.next" : "site.dashboard.findings.read"));
    }
}
