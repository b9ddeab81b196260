package org.sealwright.site;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.TrailEntry;
import org.sealwright.audit.TrailFilter;
import org.sealwright.audit.TrailReading;
import org.sealwright.organisations.Directory;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.sealwright.web.Paged;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest acts, for the auditor. */
@Component
@Order(90)
class TrailPart implements DashboardPart {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final TrailReading trail;
    private final Directory directory;
    private final ActWords words;
    private final ZoneId zone;

    TrailPart(TrailReading trail, Directory directory, ActWords words, Clock clock) {
        this.trail = trail;
        this.directory = directory;
        this.words = words;
        this.zone = clock.getZone();
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.has(Role.AUDITOR)) {
            return List.of();
        }
        Paged<TrailEntry> entries = trail.entries(actor, TrailFilter.ALL, 1);
        Map<UUID, String> names =
                directory.names(entries.items().stream().map(TrailEntry::actor).toList());
        return List.of(new DashboardSection(
                "trail",
                entries.items().stream().map(entry -> line(entry, names)).toList(),
                "/audit",
                entries.total()));
    }

    private Line line(TrailEntry entry, Map<UUID, String> names) {
        return new Line(
                words.of(entry.act()),
                TIME.format(entry.at().atZone(zone)),
                "/audit/" + entry.id(),
                entry.isByJob()
                        ? new Phrase("site.audit.job")
                        : new Phrase("site.dashboard.trail.by", names.getOrDefault(entry.actor(), "…")),
                Tone.PLAIN,
                new Phrase("site.dashboard.trail.next"));
    }
}
