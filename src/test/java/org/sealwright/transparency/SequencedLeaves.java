package org.sealwright.transparency;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sealwright.verification.Checkpoint;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** What the log told those who wait, by entry. */
final class SequencedLeaves implements ApplicationListener<PayloadApplicationEvent<LeavesSequenced>> {

    private final Map<UUID, Checkpoint> checkpoints = new ConcurrentHashMap<>();

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<LeavesSequenced> event) {
        var told = event.getPayload();
        told.leaves().forEach(leaf -> checkpoints.put(leaf.entry(), told.checkpoint()));
    }

    boolean has(UUID entry) {
        return checkpoints.containsKey(entry);
    }

    Checkpoint checkpointOf(UUID entry) {
        return Objects.requireNonNull(checkpoints.get(entry));
    }
}
