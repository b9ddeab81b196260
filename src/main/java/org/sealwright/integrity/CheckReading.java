package org.sealwright.integrity;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checks came to, for the auditor and the administrator, who may also ask for them at once. */
@Service
public class CheckReading {

    private static final TaskInstanceId TASK = TaskInstanceId.of(CheckTask.NAME, RecurringTask.INSTANCE);

    private final List<Check> checks;
    private final CheckRuns runs;
    private final SchedulerClient scheduler;
    private final Clock clock;

    CheckReading(List<Check> checks, CheckRuns runs, SchedulerClient scheduler, Clock clock) {
        this.checks = checks.stream().sorted(Comparator.comparing(Check::name)).toList();
        this.runs = runs;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Every check with its newest run. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    public List<Standing> standings(Actor actor) {
        return checks.stream()
                .map(check -> new Standing(check.name(), runs.newest(check.name())))
                .toList();
    }

    /** Whether they run, or begin within seconds. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    public boolean isUnderWay(Actor actor) {
        return scheduler
                .getScheduledExecution(TASK)
                .map(execution ->
                        execution.isPicked() || !execution.getExecutionTime().isAfter(clock.instant()))
                .orElse(false);
    }

    /** Lets them run now, on whichever node comes first. Where they run already, nothing has to be done. */
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    public void askFor(Actor actor) {
        try {
            scheduler.reschedule(TASK, clock.instant());
        } catch (TaskInstanceException runningAlready) {
            // which is what was asked for
        }
    }

    /** A check and what it came to last; nothing where it never ran. */
    public record Standing(String check, Optional<CheckRun> run) {

        public boolean isWhole() {
            return run.map(CheckRun::isWhole).orElse(true);
        }
    }
}
