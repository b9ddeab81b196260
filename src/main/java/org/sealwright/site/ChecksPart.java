package org.sealwright.site;

import java.util.List;
import java.util.Locale;
import org.sealwright.integrity.CheckReading;
import org.sealwright.integrity.CheckReading.Standing;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of the stored data does not fit, for those who have to look into it; nothing while all fits. */
@Component
@Order(5)
class ChecksPart implements DashboardPart {

    private final CheckReading checks;
    private final MessageSource words;

    ChecksPart(CheckReading checks, MessageSource words) {
        this.checks = checks;
        this.words = words;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.has(Role.AUDITOR) && !actor.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        List<Line> broken = checks.standings(actor).stream()
                .filter(standing -> !standing.isWhole())
                .map(this::line)
                .toList();
        return broken.isEmpty()
                ? List.of()
                : List.of(new DashboardSection("checks", broken, "/audit/checks", broken.size()));
    }

    private Line line(Standing standing) {
        return new Line(
                words.getMessage("integrity.check." + standing.check(), null, Locale.ENGLISH),
                "",
                "/audit/checks#" + standing.check(),
                new Phrase("site.dashboard.checks.broken"),
                Tone.FAIL,
                new Phrase("site.dashboard.checks.next"));
    }
}
