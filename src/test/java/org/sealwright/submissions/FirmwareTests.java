package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmwareTests {

    private static final String HEX = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(strings = {"", "sha-256:", "sha256:", "SHA256:", "SHA-256:"})
    void readsADigestAsToolsWriteIt(String prefix) {
        for (String hex : new String[] {HEX, HEX.toUpperCase(Locale.ROOT)}) {
            assertThat(Firmware.parse("1.16.0  " + prefix + hex))
                    .hasToString("1.16.0 sha-256:" + HEX)
                    .isEqualTo(Firmware.parse("1.16.0 sha-256:" + HEX));
        }
    }

    @Test
    void readsAVersionWhoseDigestIsNotKnown() {
        assertThat(Firmware.parse(" 1.16.0 "))
                .isEqualTo(new Firmware("1.16.0", null))
                .hasToString("1.16.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0 md5:abc", "1.0 sha512:aa", "1.0 0123", "1.0 sha256:sha256:", "one two three"})
    void refusesEverythingElse(String line) {
        assertThatThrownBy(() -> Firmware.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
