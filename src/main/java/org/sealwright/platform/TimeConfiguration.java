package org.sealwright.platform;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one source of time. Instants are UTC; the clock carries the body's zone, {@code SEALWRIGHT_ZONE}, so that
 * {@code LocalDate.now(clock)} is the legal day.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(@Value("${sealwright.zone:UTC}") String zone) {
        try {
            return Clock.system(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new StartRefused(
                    "SEALWRIGHT_ZONE is not a time zone: " + zone,
                    "Give it by its name in the IANA time zone database, such as Europe/Berlin, or leave it out for UTC.");
        }
    }
}
