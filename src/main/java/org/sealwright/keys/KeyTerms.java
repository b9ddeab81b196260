package org.sealwright.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.sealwright.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long keys serve, and how long a new one is published before it signs. Nothing stops when a key is past its day: the
 * day is the body's own rule, and it is told long before.
 */
@Component
public class KeyTerms {

    private static final Map<SigningPurpose, Integer> MONTHS = Map.of(
            SigningPurpose.SEAL,
            24,
            SigningPurpose.LOG,
            60,
            SigningPurpose.PACKAGING,
            60,
            SigningPurpose.DOCUMENT,
            24,
            SigningPurpose.LIST,
            24);
    private static final int SHORTEST = 1;
    private static final int LONGEST = 240;

    private final Map<SigningPurpose, Integer> months = new EnumMap<>(MONTHS);
    private final Duration overlap;
    private final Clock clock;

    KeyTerms(
            @Value("${sealwright.key-months:}") String months,
            @Value("${sealwright.key-overlap-days:14}") int overlapDays,
            Clock clock) {
        this.overlap = Duration.ofDays(overlapDays);
        this.clock = clock;
        try {
            Arrays.stream(months.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(this::set);
        } catch (RuntimeException e) {
            throw refused("SEALWRIGHT_KEY_MONTHS is no list of purposes and months: " + months);
        }
        if (overlapDays < 0 || overlapDays > 365) {
            throw refused("SEALWRIGHT_KEY_OVERLAP_DAYS is " + overlapDays + ", and has to be from 0 to 365");
        }
    }

    private void set(String word) {
        String[] parts = word.split("=", 2);
        int number = Integer.parseInt(parts[1].strip());
        if (number < SHORTEST || number > LONGEST) {
            throw new IllegalArgumentException(word);
        }
        months.put(SigningPurpose.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)), number);
    }

    private static StartRefused refused(String what) {
        return new StartRefused(
                what + ".", "Write it like SEAL=24,LOG=60 with months from 1 to 240, or leave it away.");
    }

    /** The day in the body's zone on which a key should have a successor. */
    public LocalDate dueOf(PublishedKey key) {
        return day(key.notBefore()).plusMonths(months.getOrDefault(key.purpose(), SHORTEST));
    }

    /** How long a new key is published before it signs, at least. */
    public Duration overlap() {
        return overlap;
    }

    /** The end of a certificate that a document key gives itself: two months after the key's day. */
    Instant certificateEnd(PublishedKey key) {
        return dueOf(key).plusMonths(2).atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
