package org.sealwright.integrity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Runs every check that there is, one after the other. What one finds, or that one breaks down, keeps no other from running.
 * It only tells; nothing is stopped or mended by it.
 */
@Service
public class SelfCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);
    private static final int FAILURE_LENGTH = 500;

    private final List<Check> checks;
    private final CheckRecording recording;
    private final Clock clock;

    SelfCheck(List<Check> checks, CheckRecording recording, Clock clock) {
        this.checks = checks;
        this.recording = recording;
        this.clock = clock;
    }

    @AllowedTo(jobs = true)
    public void runAll(Actor job) {
        checks.forEach(check -> run(job, check));
    }

    private void run(Actor job, Check check) {
        Instant began = clock.instant();
        Differences differences = new Differences();
        long looked = 0;
        String failure = null;
        try {
            looked = check.run(job, differences);
        } catch (RuntimeException e) {
            LOG.error("The check {} could not come to an end", check.name(), e);
            failure = sentence(e);
        }
        if (differences.count() > 0) {
            LOG.error("The check {} found {} differences: {}", check.name(), differences.count(), differences.kept());
        }
        recording.record(
                job,
                new CheckRun(
                        check.name(),
                        began,
                        clock.instant(),
                        looked,
                        differences.count(),
                        differences.kept(),
                        failure));
    }

    private static String sentence(RuntimeException failure) {
        @Nullable String said = failure.getMessage();
        String words = failure.getClass().getSimpleName() + (said == null ? "" : ": " + said);
        return words.length() <= FAILURE_LENGTH ? words : words.substring(0, FAILURE_LENGTH);
    }
}
