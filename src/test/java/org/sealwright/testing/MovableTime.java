package org.sealwright.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A portal whose clock a test can put forward. Import it; the portal is then one of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableTime {

    @Bean
    @Primary
    Ahead movableClock() {
        return new Ahead(ZoneId.of("Pacific/Auckland"), new AtomicReference<>(Duration.ZERO));
    }

    /** The system's clock, some time ahead. */
    public static final class Ahead extends Clock {

        private final ZoneId zone;
        private final AtomicReference<Duration> ahead;

        Ahead(ZoneId zone, AtomicReference<Duration> ahead) {
            this.zone = zone;
            this.ahead = ahead;
        }

        public void moveTo(Instant instant) {
            ahead.set(Duration.between(Instant.now(), instant));
        }

        public void moveBy(Duration duration) {
            ahead.updateAndGet(duration::plus);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Ahead(other, ahead);
        }
    }
}
