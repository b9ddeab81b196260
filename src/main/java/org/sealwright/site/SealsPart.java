package org.sealwright.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sealwright.seals.SealListing;
import org.sealwright.seals.SealStatus;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.sealwright.web.Paged;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seals: a manufacturer's own, all of them for whoever follows them. */
@Component
@Order(50)
class SealsPart implements DashboardPart {

    private final SealListing seals;
    private final ZoneId zone;

    SealsPart(SealListing seals, Clock clock) {
        this.seals = seals;
        this.zone = clock.getZone();
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        boolean own = actor.isOf(OrganisationKind.MANUFACTURER);
        if (!own && !actor.has(Role.SURVEILLANCE_OFFICER)) {
            return List.of();
        }
        Paged<SealListing.Row> page = seals.ending(actor, 1);
        return List.of(new DashboardSection(
                own ? "own-seals" : "seals",
                page.items().stream().map(line -> line(line, own)).toList(),
                own ? "/surveillance/mine" : "/surveillance",
                page.total()));
    }

    private Line line(SealListing.Row seal, boolean own) {
        return new Line(
                seal.product(),
                own ? seal.number().value() : seal.number().value() + " · " + seal.makerName(),
                (own ? "/seals/" : "/surveillance/") + seal.number().value(),
                new Phrase("site.dashboard.seal." + seal.status().word()),
                tone(seal.status()),
                seal.status().isFinal()
                        ? new Phrase("site.dashboard.seal.since", day(seal.since()))
                        : new Phrase("site.dashboard.seal.until", day(seal.validUntil())));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static Tone tone(SealStatus status) {
        return switch (status) {
            case ACTIVE -> Tone.PASS;
            case SUSPENDED -> Tone.OPEN;
            case WITHDRAWN -> Tone.FAIL;
            case EXPIRED, TERMINATED -> Tone.PLAIN;
        };
    }
}
