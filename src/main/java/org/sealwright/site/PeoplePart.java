package org.sealwright.site;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.sealwright.organisations.People;
import org.sealwright.organisations.People.Invited;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was invited to the administrator's organisation and has not come yet. */
@Component
@Order(85)
class PeoplePart implements DashboardPart {

    private final People people;
    private final ZoneId zone;

    PeoplePart(People people, Clock clock) {
        this.people = people;
        this.zone = clock.getZone();
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        List<Invited> invited = people.invited(actor, actor.requireOrganisation());
        return List.of(new DashboardSection(
                "people", invited.stream().map(this::line).toList(), "/admin/people", invited.size()));
    }

    private Line line(Invited invited) {
        return new Line(
                invited.email(),
                "",
                "/organisation",
                new Phrase("site.dashboard.people.invited"),
                Tone.PLAIN,
                new Phrase(
                        "site.dashboard.people.until",
                        invited.expiresAt().atZone(zone).toLocalDate()));
    }
}
