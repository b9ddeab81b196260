package org.sealwright.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sealwright.ceremony.CeremonyReading;
import org.sealwright.ceremony.KeyOverview;
import org.sealwright.ceremony.KeyOverview.Line;
import org.sealwright.ceremony.Proposal;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keys that come to their day, keys that this node lacks, and proposals that wait for a second person; else nothing. */
@Component
@Order(6)
class KeysPart implements DashboardPart {

    private static final String ADDRESS = "/admin/keys";
    private static final int CLOSE_DAYS = 7;

    private final CeremonyReading reading;
    private final MessageSource words;

    KeysPart(CeremonyReading reading, MessageSource words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.has(Role.AUDITOR) && !actor.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        KeyOverview overview = reading.overview(actor);
        List<DashboardSection.Line> lines = new ArrayList<>();
        overview.lackingHere().forEach(line -> lines.add(line(line.key().purpose(), "lacking", Tone.FAIL)));
        overview.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(Line::isPressing)
                .forEach(line -> lines.add(due(line)));
        overview.proposals().stream()
                .filter(proposal -> proposal.state() == Proposal.State.OPEN)
                .forEach(proposal -> lines.add(line(proposal.purpose(), "proposed", Tone.OPEN)));
        return lines.isEmpty() ? List.of() : List.of(new DashboardSection("keys", lines, ADDRESS, lines.size()));
    }

    private DashboardSection.Line due(Line line) {
        return new DashboardSection.Line(
                title(line.key().purpose()),
                "",
                ADDRESS,
                new Phrase("site.dashboard.keys.due", line.due()),
                line.days() <= CLOSE_DAYS ? Tone.FAIL : Tone.OPEN,
                new Phrase("site.dashboard.keys.due.next"));
    }

    private DashboardSection.Line line(SigningPurpose purpose, String what, Tone tone) {
        String key = "site.dashboard.keys." + what;
        return new DashboardSection.Line(title(purpose), "", ADDRESS, new Phrase(key), tone, new Phrase(key + ".next"));
    }

    private String title(SigningPurpose purpose) {
        return words.getMessage("ceremony.purpose." + purpose, null, Locale.ENGLISH);
    }
}
