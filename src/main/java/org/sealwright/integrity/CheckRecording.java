package org.sealwright.integrity;

import java.util.Optional;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a check came to, and raises the alarm once: a fault that stays the same for weeks is told on its first night. */
@Service
class CheckRecording {

    private final CheckRuns runs;
    private final ApplicationEventPublisher events;

    CheckRecording(CheckRuns runs, ApplicationEventPublisher events) {
        this.runs = runs;
        this.events = events;
    }

    @Transactional
    @AllowedTo(jobs = true)
    public void record(Actor job, CheckRun run) {
        Optional<CheckRun> before = runs.newest(run.check());
        runs.add(run);
        if (!run.isWhole() && before.filter(run::saysTheSameAs).isEmpty()) {
            events.publishEvent(new CheckFailed(run.check(), run.ended(), run.count()));
        }
    }
}
