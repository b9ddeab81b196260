package org.sealwright.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.TrailFilter;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Component;

/** Turns what a person typed, names and days, into what the trail has, ids and instants. */
@Component
class TrailQuestion {

    private final Directory directory;
    private final ZoneId zone;

    TrailQuestion(Directory directory, Clock clock) {
        this.directory = directory;
        this.zone = clock.getZone();
    }

    TrailFilter of(Actor actor, TrailSearch search) {
        return new TrailFilter(
                search.act(),
                people(actor, search.person()),
                search.subject(),
                makers(search.maker()),
                begin(TrailSearch.day(search.from()), 0),
                begin(TrailSearch.day(search.until()), 1));
    }

    private @Nullable Instant begin(@Nullable LocalDate day, int daysLater) {
        return day == null ? null : day.plusDays(daysLater).atStartOfDay(zone).toInstant();
    }

    private @Nullable Set<UUID> people(Actor actor, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return id(text).map(Set::of).orElseGet(() -> new TreeSet<>(directory.accountsNamed(actor, text)));
    }

    private @Nullable Set<UUID> makers(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return id(text).map(Set::of).orElseGet(() -> {
            Set<UUID> found = new TreeSet<>();
            directory.makers(text, 1).items().stream().map(OrganisationView::id).forEach(found::add);
            return found;
        });
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
