package org.sealwright.site;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.misuse.Listing;
import org.sealwright.misuse.Listings;
import org.sealwright.misuse.ReportFilter;
import org.sealwright.misuse.ReportLine;
import org.sealwright.misuse.ReportReading;
import org.sealwright.misuse.ReportState;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.sealwright.web.Paged;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports that wait for an officer, and entries of the public list that wait for a second person. */
@Component
@Order(45)
class ReportsPart implements DashboardPart {

    private final ReportReading reports;
    private final Listings listings;

    ReportsPart(ReportReading reports, Listings listings) {
        this.reports = reports;
        this.listings = listings;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        List<DashboardSection> sections = new ArrayList<>();
        if (actor.has(Role.SURVEILLANCE_OFFICER)) {
            Paged<ReportLine> waiting = reports.page(actor, ReportFilter.WAITING, 1);
            sections.add(new DashboardSection(
                    "reports",
                    waiting.items().stream().map(ReportsPart::line).toList(),
                    "/surveillance/reports",
                    waiting.total()));
        }
        if (actor.hasAny(Role.SURVEILLANCE_OFFICER, Role.CERTIFIER)) {
            List<Line> drafts = listings.drafts(actor).stream()
                    .filter(draft -> !draft.draftedBy().equals(actor.id()))
                    .map(ReportsPart::line)
                    .toList();
            if (!drafts.isEmpty()) {
                sections.add(new DashboardSection("listings", drafts, "/surveillance/misuse", drafts.size()));
            }
        }
        return sections;
    }

    private static Line line(ReportLine report) {
        return new Line(
                report.reference(),
                report.beginning(),
                "/surveillance/reports/" + report.id(),
                new Phrase("site.dashboard.report." + report.state()),
                report.state() == ReportState.OPEN ? Tone.FAIL : Tone.OPEN,
                new Phrase("site.dashboard.report.days", report.days()));
    }

    private static Line line(Listing draft) {
        return new Line(
                draft.soldAs(),
                draft.shown().text(),
                "/surveillance/misuse/" + draft.entry(),
                new Phrase("site.dashboard.listing.draft"),
                Tone.OPEN,
                new Phrase("site.dashboard.listing.next"));
    }
}
