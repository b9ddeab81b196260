package org.sealwright.seals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.sealwright.shared.Actor;
import org.sealwright.verification.SealNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clock does to seals; each job runs once, whatever the number of nodes. */
@Configuration(proxyBeanMethods = false)
class SealTasks {

    private static final Logger LOG = LoggerFactory.getLogger(SealTasks.class);

    @Bean
    RecurringTask<Void> sealExpiryTask(SealExpiry expiry) {
        Actor job = Actor.system("seals.expiry");
        return Tasks.recurring("seals.expiry", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> expireAll(expiry, job));
    }

    @Bean
    RecurringTask<Void> statusListTask(StatusListRenewal renewal) {
        Actor job = Actor.system("seals.status-lists");
        return Tasks.recurring("seals.status-lists", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> renewAll(renewal, job));
    }

    @Bean
    RecurringTask<Void> statusListWatchTask(StatusListWatch watch) {
        Actor job = Actor.system("seals.status-list-watch");
        return Tasks.recurring("seals.status-list-watch", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> watch.tell(job));
    }

    /** A list that can't be signed keeps no other from it; the next run tries it again. */
    static void renewAll(StatusListRenewal renewal, Actor job) {
        for (StatusListRenewal.Published list : renewal.published(job)) {
            try {
                renewal.renew(job, list);
            } catch (RuntimeException e) {
                LOG.error("{} list {} could not be signed anew", list.purpose(), list.number(), e);
            }
        }
    }

    /** A seal that can't be expired keeps no other from it; the next run tries it again. */
    private static void expireAll(SealExpiry expiry, Actor job) {
        boolean more;
        do {
            List<SealNumber> due = expiry.due(job);
            long expired =
                    due.stream().filter(number -> expire(expiry, job, number)).count();
            more = expired > 0 && expired == due.size();
        } while (more);
    }

    private static boolean expire(SealExpiry expiry, Actor job, SealNumber number) {
        try {
            expiry.expire(job, number);
            return true;
        } catch (RuntimeException e) {
            LOG.error("Seal {} could not be expired", number, e);
            return false;
        }
    }
}
