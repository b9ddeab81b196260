package org.sealwright.surveillance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseOrder;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseRow;
import org.sealwright.decisions.Cases;
import org.sealwright.decisions.Outcome;
import org.sealwright.platform.AllowedTo;
import org.sealwright.seals.SealListing;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.verification.SealNumber;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the case that decides what follows a suspension, a week before its last day: a clock opens cases, and only people
 * reinstate or withdraw. Where the suspension is to last longer, that case is deferred.
 */
@Service
class SuspensionClock {

    /** How long before the end the case opens. */
    private static final Duration AHEAD = Duration.ofDays(7);

    private final SealListing listing;
    private final SealReading seals;
    private final CaseReading cases;
    private final Cases opening;
    private final MessageSource messages;
    private final Clock clock;

    SuspensionClock(
            SealListing listing,
            SealReading seals,
            CaseReading cases,
            Cases opening,
            MessageSource messages,
            Clock clock) {
        this.listing = listing;
        this.seals = seals;
        this.cases = cases;
        this.opening = opening;
        this.messages = messages;
        this.clock = clock;
    }

    /** Opens what is due; gives the seals for which it did. A suspension has one such case, whatever it led to. */
    @Transactional
    @AllowedTo(jobs = true)
    public List<SealNumber> openDue(Actor job) {
        return listing.suspensionsOver(job, clock.instant().plus(AHEAD)).stream()
                .filter(number -> open(job, seals.find(job, number).orElseThrow()))
                .toList();
    }

    private boolean open(Actor job, SealView seal) {
        if (cases.ofSeal(job, seal.number()).stream().anyMatch(row -> decidesWhatFollows(row, seal))) {
            return false;
        }
        LocalDate last = LocalDate.ofInstant(seal.suspendedUntil(), clock.getZone());
        String day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(last);
        opening.open(
                job,
                CaseOrder.aboutSeal(
                        Ids.next(),
                        CaseKind.REINSTATE,
                        seal.number(),
                        seal.maker(),
                        seal.certificate().product().name(),
                        seal.certificate().basis().level(),
                        messages.getMessage("surveillance.suspension.over", new Object[] {day}, Locale.ENGLISH),
                        null));
        return true;
    }

    /** One that was granted ended the suspension before this one. */
    private static boolean decidesWhatFollows(CaseRow row, SealView seal) {
        return switch (row.kind()) {
            case REINSTATE ->
                row.state().isPending()
                        || row.outcome() != Outcome.GRANT && !row.openedAt().isBefore(seal.statusSince());
            case WITHDRAW -> row.state().isPending();
            default -> false;
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> suspensionsOver(SuspensionClock suspensions) {
            return Tasks.recurring("surveillance.suspensions", FixedDelay.ofHours(1))
                    .execute((instance, context) -> suspensions.openDue(Actor.system("surveillance.suspensions")));
        }
    }
}
