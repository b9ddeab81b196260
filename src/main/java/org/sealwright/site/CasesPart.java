package org.sealwright.site;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseRow;
import org.sealwright.decisions.QueueFilter;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.sealwright.web.Paged;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cases that wait for a review or a decision. */
@Component
@Order(40)
class CasesPart implements DashboardPart {

    private final CaseReading cases;

    CasesPart(CaseReading cases) {
        this.cases = cases;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        List<DashboardSection> sections = new ArrayList<>();
        if (actor.has(Role.REVIEWER)) {
            sections.add(section(actor, "reviews", QueueFilter.REVIEW));
        }
        if (actor.has(Role.CERTIFIER)) {
            sections.add(section(actor, "decisions", QueueFilter.DECISION));
        }
        return sections;
    }

    private DashboardSection section(Actor actor, String name, QueueFilter filter) {
        Paged<CaseRow> waiting = cases.queue(actor, filter, 1);
        return new DashboardSection(
                name,
                waiting.items().stream().map(row -> line(row, name)).toList(),
                "/decisions?show=" + filter.word(),
                waiting.total());
    }

    private static Line line(CaseRow row, String name) {
        return new Line(
                row.number() + " · " + row.product(),
                row.makerName(),
                "/decisions/" + row.id(),
                new Phrase("decisions.state." + row.state()),
                Tone.OPEN,
                new Phrase("site.dashboard." + name + ".next"));
    }
}
