package org.sealwright.registry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Stores answers behind the readers' backs: who asked first has theirs already, and loses no time over the next. */
@Component
class AnswerStoring implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStoring.class);

    /** What waits beyond this is made again when somebody asks. */
    private static final int WAITING = 1_000;

    private static final int BATCH = 50;

    /** The size is asked for once in so many batches. */
    private static final int BATCHES_A_LOOK = 20;

    private final StoredAnswers stored;
    private final long most;
    private final BlockingQueue<StoredAnswers.Made> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private boolean full;
    private int batches;

    AnswerStoring(StoredAnswers stored, @Value("${sealwright.registry.stored-bytes:2147483648}") long most) {
        this.stored = stored;
        this.most = most;
    }

    void add(StoredAnswers.Made made) {
        waiting.offer(made);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("registry-answers").start(this::storeForEver);
    }

    private void storeForEver() {
        try {
            while (running) {
                List<StoredAnswers.Made> batch = new ArrayList<>();
                batch.add(waiting.take());
                waiting.drainTo(batch, BATCH - 1);
                store(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(List<StoredAnswers.Made> batch) {
        try {
            if (batches++ % BATCHES_A_LOOK == 0) {
                full = stored.size() > most;
            }
            if (!full) {
                stored.store(batch);
            }
        } catch (DataAccessException e) {
            if (running) {
                LOG.warn("Answers could not be stored and are made again ({})", e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> forgottenAnswers(StoredAnswers stored) {
            return Tasks.recurring("registry-answers", FixedDelay.ofHours(12))
                    .execute((instance, context) -> stored.forget());
        }
    }
}
