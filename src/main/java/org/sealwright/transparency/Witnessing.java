package org.sealwright.transparency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.transparency.CosignatureRows.Uncosigned;
import org.sealwright.transparency.WitnessClient.Answer;
import org.sealwright.verification.MerkleTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/**
 * Shows the newest checkpoint to every witness, with the proof that it extends the last one that the witness cosigned, and
 * keeps what it signs. Nothing waits for a witness: one that is away is shown a later checkpoint.
 */
@Service
class Witnessing {

    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);

    private final Witnesses witnesses;
    private final WitnessClient client;
    private final CosignatureRows cosignatures;
    private final LogRows rows;
    private final Clock clock;
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    Witnessing(Witnesses witnesses, WitnessClient client, CosignatureRows cosignatures, LogRows rows, Clock clock) {
        this.witnesses = witnesses;
        this.client = client;
        this.cosignatures = cosignatures;
        this.rows = rows;
        this.clock = clock;
    }

    /** Each call commits by itself: what one witness signed stays, whatever the next one does. */
    @AllowedTo(jobs = true)
    public void showNewest(Actor job) {
        witnesses
                .all()
                .forEach(witness -> cosignatures
                        .newestWithout(witness.id())
                        .ifPresent(checkpoint -> show(witness, checkpoint, cosignatures.size(witness.id()))));
    }

    private void show(Witness witness, Uncosigned checkpoint, long known) {
        try {
            Answer answer = hand(witness, checkpoint, known);
            if (answer.known() >= 0 && answer.known() != known) {
                answer = hand(witness, checkpoint, answer.known());
            }
            keep(witness, checkpoint, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            report(witness, String.valueOf(e.getMessage()));
        }
    }

    private Answer hand(Witness witness, Uncosigned checkpoint, long known) throws IOException, InterruptedException {
        if (known > checkpoint.size()) {
            // It saw a log of ours with more leaves than there are: there are two, and people have to look.
            throw new IOException("has cosigned " + known + " leaves, and there are " + checkpoint.size());
        }
        return client.hand(witness, MerkleTree.consistency(known, checkpoint.size(), rows::node), checkpoint.note());
    }

    private void keep(Witness witness, Uncosigned checkpoint, Answer answer) throws IOException {
        var own = answer.lines().stream()
                .filter(line ->
                        witness.key().cosigned(checkpoint.note().text(), line).isPresent())
                .findFirst()
                .orElseThrow(() -> new IOException("answered without a cosignature that verifies with its key"));
        cosignatures.add(checkpoint.id(), witness.id(), own, clock.instant());
        if (failures.remove(witness.id()) != null) {
            LOG.info("The witness {} cosigns again", witness.key().name());
        }
    }

    /** The same failure every ten seconds is said once. */
    private void report(Witness witness, String failure) {
        if (!failure.equals(failures.put(witness.id(), failure))) {
            LOG.warn(
                    "The witness {} did not cosign the log: it {}",
                    witness.key().name(),
                    failure);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> witnessTask(Witnessing witnessing) {
            Actor job = Actor.system("transparency.witnesses");
            return Tasks.recurring("transparency.witnesses", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((instance, context) -> witnessing.showNewest(job));
        }
    }
}
