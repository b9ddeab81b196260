package org.sealwright.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The prepared bytes of this node, bounded by weight. They are used only while the node hears of changes: without the
 * connection they are bypassed, and when it is back they are dropped (statement 9).
 */
@Component
class PreparedAnswers {

    private final Cache<Prepared.Key, Prepared> answers;

    /** The lowest revision of a seal that may be shown, for longer than any refill under way can take. */
    private final Cache<String, Long> floors = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(1_000_000)
            .build();

    private final Clock clock;
    private volatile boolean hearing;

    PreparedAnswers(Clock clock, @Value("${sealwright.registry.prepared-bytes:134217728}") long most) {
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Prepared.Key key, Prepared answer) -> answer.bytes().length + 256)
                .build();
    }

    @Nullable
    Prepared find(Prepared.Key key) {
        if (!hearing) {
            return null;
        }
        Prepared found = answers.getIfPresent(key);
        return found != null && clock.instant().isBefore(found.staleAt()) ? found : null;
    }

    /** Keeps an answer unless a newer state of the seal was announced while it was made. */
    void keep(Prepared.Key key, Prepared answer) {
        if (!hearing) {
            return;
        }
        answers.asMap().compute(key, (same, before) -> answer.revision() >= floor(key.number()) ? answer : null);
    }

    long floor(String number) {
        Long floor = floors.getIfPresent(number);
        return floor == null ? 0 : floor;
    }

    /** A seal changed somewhere: nothing older than this revision may be shown from now on. */
    void changed(String number, long revision) {
        floors.asMap().merge(number, revision, Math::max);
        for (Prepared.Form form : Prepared.Form.values()) {
            for (Prepared.Encoding encoding : Prepared.Encoding.values()) {
                answers.invalidate(new Prepared.Key(number, form, encoding));
            }
        }
    }

    void hear() {
        answers.invalidateAll();
        hearing = true;
    }

    void deaf() {
        hearing = false;
        answers.invalidateAll();
    }

    boolean isHearing() {
        return hearing;
    }
}
