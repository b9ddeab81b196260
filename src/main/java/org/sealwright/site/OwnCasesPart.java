package org.sealwright.site;

import java.util.List;
import org.sealwright.catalogue.CaseHistory;
import org.sealwright.catalogue.CaseReading;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** New words of the body's own test cases that wait for a second administrator; no section where none do. */
@Component
@Order(82)
class OwnCasesPart implements DashboardPart {

    private final CaseReading cases;

    OwnCasesPart(CaseReading cases) {
        this.cases = cases;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        List<CaseHistory> waiting = cases.waitingFor(actor);
        return waiting.isEmpty()
                ? List.of()
                : List.of(new DashboardSection(
                        "own-cases",
                        waiting.stream().map(OwnCasesPart::line).toList(),
                        "/admin/cases",
                        waiting.size()));
    }

    private static Line line(CaseHistory version) {
        return new Line(
                version.caseId(),
                version.reason(),
                "/admin/cases/" + version.method() + "/" + version.caseId(),
                new Phrase("site.dashboard.own-cases.version", version.number()),
                Tone.OPEN,
                new Phrase("site.dashboard.own-cases.next"));
    }
}
