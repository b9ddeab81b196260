package org.sealwright.site;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.ZoneOffset;
import org.sealwright.shared.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clock does here; each job runs once, whatever the number of nodes. */
@Configuration(proxyBeanMethods = false)
class SiteTasks {

    /** At every full hour; an hour that passed while no node ran is made up for at the next start. */
    @Bean
    RecurringTask<Void> trailHeadTask(TrailHeadLogging logging) {
        Actor job = Actor.system("site.trail-head");
        return Tasks.recurring("site.trail-head", new CronSchedule("0 0 * * * *", ZoneOffset.UTC))
                .execute((instance, context) -> logging.logHead(job));
    }
}
