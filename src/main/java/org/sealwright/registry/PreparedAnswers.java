package org.sealwright.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The prepared bytes of this node, bounded by weight. All that is ready of a seal, in whatever language, stands under its number and
 * goes with it. They are used only while the node hears of changes: without the
 * connection they are bypassed, and when it is back they are dropped (statement 9).
 */
@Component
class PreparedAnswers {

    private final Cache<String, Map<Prepared.Variant, Prepared>> answers;

    /** The lowest revision of a seal that may be shown, for longer than any refill under way can take. */
    private final Cache<String, Long> floors = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(1_000_000)
            .build();

    private final Clock clock;
    private volatile boolean hearing;
    private final AtomicLong changes = new AtomicLong();

    PreparedAnswers(Clock clock, @Value("${sealwright.registry.prepared-bytes:134217728}") long most) {
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String number, Map<Prepared.Variant, Prepared> ready) -> ready.values().stream()
                        .mapToInt(answer -> answer.bytes().length + 256)
                        .sum())
                .build();
    }

    @Nullable
    Prepared find(String number, Prepared.Variant variant) {
        if (!hearing) {
            return null;
        }
        Map<Prepared.Variant, Prepared> ready = answers.getIfPresent(number);
        Prepared found = ready == null ? null : ready.get(variant);
        return found != null && clock.instant().isBefore(found.staleAt()) ? found : null;
    }

    /** Keeps an answer unless a newer state of the seal was announced while it was made. */
    void keep(String number, Prepared.Variant variant, Prepared answer) {
        if (!hearing) {
            return;
        }
        answers.asMap()
                .compute(
                        number,
                        (same, before) -> answer.revision() >= floor(number) ? with(before, variant, answer) : before);
    }

    /** What time has overtaken is dropped on the way: nobody may ask for it again in that language. */
    private Map<Prepared.Variant, Prepared> with(
            @Nullable Map<Prepared.Variant, Prepared> before, Prepared.Variant variant, Prepared answer) {
        Map<Prepared.Variant, Prepared> ready = new HashMap<>();
        Instant now = clock.instant();
        if (before != null) {
            before.forEach((other, kept) -> {
                if (now.isBefore(kept.staleAt()) && kept.revision() >= answer.revision()) {
                    ready.put(other, kept);
                }
            });
        }
        ready.put(variant, answer);
        return Map.copyOf(ready);
    }

    long floor(String number) {
        Long floor = floors.getIfPresent(number);
        return floor == null ? 0 : floor;
    }

    /** A seal changed somewhere: nothing older than this revision may be shown from now on. */
    void changed(String number, long revision) {
        changes.incrementAndGet();
        floors.asMap().merge(number, revision, Math::max);
        answers.invalidate(number);
    }

    void hear() {
        answers.invalidateAll();
        hearing = true;
    }

    void deaf() {
        hearing = false;
        answers.invalidateAll();
    }

    /** How often something changed; of two equal answers nothing was heard in between. */
    long changes() {
        return changes.get();
    }

    boolean isHearing() {
        return hearing;
    }
}
