package org.sealwright.audit;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/** Chains new entries of the trail, twice a second, on whichever node gets the lock. */
@Component
class TrailSequencer implements SmartLifecycle {

    private final TrailChaining chaining;
    private SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean running;

    TrailSequencer(TrailChaining chaining) {
        this.chaining = chaining;
    }

    @Override
    public void start() {
        // A closed scheduler can't go on, and a context may be stopped and started again.
        scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("trail-");
        scheduler.setVirtualThreads(true);
        scheduler.setTaskTerminationTimeout(10_000);
        running = true;
        scheduler.scheduleWithFixedDelay(this::drain, Duration.ofMillis(500));
    }

    private void drain() {
        // Held by nobody but a stop, since drains follow one another.
        if (!working.tryLock()) {
            return;
        }
        try {
            while (running && chaining.chainNext() == TrailChaining.BATCH) {
                // a full batch means that more may wait
            }
        } finally {
            working.unlock();
        }
    }

    @Override
    public void stop() {
        running = false;
        // Closing interrupts, and an interrupt in the middle of a statement breaks its connection.
        working.lock();
        try {
            scheduler.close();
        } finally {
            working.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
