package org.sealwright.keys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether this node can sign, now and after the next change of keys. A node that will lack a key, or a key close to its day,
 * is a warning and still an answer of 200: the node does its work today.
 */
@Component("keys")
class KeysHealth implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");
    private static final int CLOSE_DAYS = 30;

    private final KeyRing ring;
    private final KeyRows rows;
    private final KeyTerms terms;
    private final Clock clock;

    KeysHealth(KeyRing ring, KeyRows rows, KeyTerms terms, Clock clock) {
        this.ring = ring;
        this.rows = rows;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<PublishedKey> lacking = ring.lacking();
        if (lacking.stream().anyMatch(key -> key.stateAt(clock.instant()) == KeyState.LIVE)) {
            return Health.down().build();
        }
        LocalDate soon = LocalDate.now(clock).plusDays(CLOSE_DAYS);
        boolean close = rows.all().stream()
                .anyMatch(key -> key.retiredAt() == null && !terms.dueOf(key).isAfter(soon));
        return lacking.isEmpty() && !close
                ? Health.up().build()
                : Health.status(WARNING).build();
    }
}
