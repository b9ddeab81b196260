package org.sealwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeConfigurationTests {

    private final TimeConfiguration configuration = new TimeConfiguration();

    @Test
    void givesTheClockTheBodysZone() {
        assertThat(configuration.clock("Europe/Berlin").getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void refusesToStartInAZoneThatIsNone() {
        assertThatThrownBy(() -> configuration.clock("Europe/Berln"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("SEALWRIGHT_ZONE is not a time zone: Europe/Berln");
    }
}
