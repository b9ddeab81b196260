package org.sealwright.transparency;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Sequences and signs, twice a second, on whichever node gets the lock. A fork stops it until somebody has looked and
 * restarted the portal; new seals then stay "could not check", which is the truth.
 */
@Component
class LogSequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogSequencer.class);

    private final LeafSequencing sequencing;
    private final CheckpointSigning signing;
    private SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean running;
    private volatile boolean halted;
    private volatile boolean checked;
    private volatile @Nullable String lastFailure;

    LogSequencer(LeafSequencing sequencing, CheckpointSigning signing) {
        this.sequencing = sequencing;
        this.signing = signing;
    }

    @Override
    public void start() {
        // A closed scheduler can't go on, and a context may be stopped and started again.
        scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("log-");
        scheduler.setVirtualThreads(true);
        scheduler.setTaskTerminationTimeout(10_000);
        running = true;
        scheduler.scheduleWithFixedDelay(this::tick, Duration.ofMillis(500));
    }

    private void tick() {
        // Held by nobody but a stop, since ticks follow one another.
        if (!working.tryLock()) {
            return;
        }
        try {
            if (running && !halted) {
                drain();
                lastFailure = null;
            }
        } catch (LogForkedException e) {
            halted = true;
            LOG.error("The public log has stopped. {}", e.getMessage());
        } catch (RuntimeException e) {
            report(e);
        } finally {
            working.unlock();
        }
    }

    private void drain() {
        if (!checked) {
            signing.requireContinuity();
            checked = true;
        }
        int sequenced;
        do {
            sequenced = sequencing.sequenceNext();
            signing.signNext();
        } while (running && sequenced == LeafSequencing.BATCH);
    }

    /** The same failure twice a second is said once. */
    private void report(RuntimeException failure) {
        String sentence = String.valueOf(failure.getMessage());
        if (!sentence.equals(lastFailure)) {
            LOG.error("The public log could not go on and tries again", failure);
        }
        lastFailure = sentence;
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
