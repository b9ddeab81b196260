package org.sealwright.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that begins in the past and is moved towards the present while a history is told. It ticks all the time, never
 * goes back, and never passes the real time; once at the present it is the system's clock.
 */
final class MovableClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> behind;

    private MovableClock(Clock real, ZoneId zone, AtomicReference<Duration> behind) {
        this.real = real;
        this.zone = zone;
        this.behind = behind;
    }

    static MovableClock behind(Clock real, Duration behind) {
        if (behind.isNegative()) {
            throw new IllegalArgumentException("A clock can't be ahead of the present by " + behind.negated());
        }
        return new MovableClock(real, real.getZone(), new AtomicReference<>(behind));
    }

    /** Moves on to an instant; one that has passed changes nothing, one in the future leads to the present. */
    void moveTo(Instant instant) {
        behind.updateAndGet(now -> {
            Duration wanted = Duration.between(instant, real.instant());
            return wanted.compareTo(now) >= 0 ? now : max(wanted, Duration.ZERO);
        });
    }

    /** The real time, wherever this clock stands. */
    Instant present() {
        return real.instant();
    }

    void moveToPresent() {
        behind.set(Duration.ZERO);
    }

    boolean isAtPresent() {
        return behind.get().isZero();
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(real, other, behind);
    }
}
