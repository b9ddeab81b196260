package org.sealwright.demo;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.sealwright.platform.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/**
 * The portal's clock in profile {@code demo}. On a fresh data folder it begins where the history does, so that keys and
 * the first entries of the trail are as old as what follows them; on any other it is the system's clock from the start.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClock {

    /** How long ago the history begins. */
    static final Duration HISTORY = Duration.ofDays(700);

    @Bean
    @Primary
    MovableClock movableClock(Clock system, DataDirectory data) {
        return MovableClock.behind(system, wasFilled(data) ? Duration.ZERO : HISTORY);
    }

    private static boolean wasFilled(DataDirectory data) {
        return Files.exists(data.resolve(DemoAccounts.FILE)) || Files.exists(data.resolve("keys.p12"));
    }
}
