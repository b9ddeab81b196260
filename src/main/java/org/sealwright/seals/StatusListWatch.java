package org.sealwright.seals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.seals.StatusListRows.Row;
import org.sealwright.shared.Actor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises the alarm when a published list was not signed anew for half of its life. Where no job runs at all, this one does
 * not either, so the node's health says the same.
 */
@Service
class StatusListWatch {

    static final Duration HALF_A_LIFE = StatusListDocument.LIFE.dividedBy(2);

    private final StatusListRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatusListWatch(StatusListRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Tells of each overdue list once for each signature that grew old. */
    @Transactional
    @AllowedTo(jobs = true)
    public void tell(Actor job) {
        for (Row list : rows.all()) {
            if (isOverdue(list) && rows.tellOverdue(list)) {
                events.publishEvent(new StatusListOverdue(name(list), Objects.requireNonNull(list.signedAt())));
            }
        }
    }

    @Transactional(readOnly = true)
    @AllowedToAnyone("whether the lists are fresh is public: they carry their dates")
    public List<String> overdue() {
        return rows.all().stream()
                .filter(this::isOverdue)
                .map(StatusListWatch::name)
                .toList();
    }

    private static String name(Row list) {
        return list.purpose().word() + "/" + list.number();
    }

    private boolean isOverdue(Row list) {
        Instant signed = list.signedAt();
        return signed != null && signed.plus(HALF_A_LIFE).isBefore(clock.instant());
    }

    @Component("statusLists")
    static class ListHealth implements HealthIndicator {

        private final StatusListWatch watch;

        ListHealth(StatusListWatch watch) {
            this.watch = watch;
        }

        @Override
        public Health health() {
            return watch.overdue().isEmpty()
                    ? Health.up().build()
                    : Health.status(new Status("WARNING")).build();
        }
    }
}
