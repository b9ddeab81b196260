package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.verification.FirmwareFinding;

class FirmwareAnswerTests {

    @ParameterizedTest
    @CsvSource({
        "4.1.0, covered",
        "' 4.2.0 ', covered",
        "4.0, older",
        "4.0.99, older",
        "4.10, newer",
        "5, newer",
        "4.1.5, unknown",
        "4.1, unknown",
        "beta, unknown",
        "4.2.0-rc1, unknown",
        "99999999999999999999, unknown"
    })
    void placesAVersionAmongThoseThatAreCovered(String asked, String word) {
        FirmwareAnswer answer = FirmwareAnswer.to(asked, List.of("4.1.0", "4.2.0"));
        assertThat(answer.word()).isEqualTo(word);
        assertThat(answer.finding())
                .isEqualTo("covered".equals(word) ? FirmwareFinding.COVERED : FirmwareFinding.NOT_COVERED);
    }

    @Test
    void comparesNothingWithAVersionThatIsNoNumber() {
        assertThat(FirmwareAnswer.to("5.0", List.of("4.1.0", "spring-release")).word())
                .isEqualTo("unknown");
        assertThat(FirmwareAnswer.to("spring-release", List.of("4.1.0", "spring-release"))
                        .word())
                .isEqualTo("covered");
    }
}
