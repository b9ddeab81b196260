package org.sealwright.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.platform.StartRefused;
import org.sealwright.verification.CosignatureKey;

class WitnessesTests {

    private static final String KEY = new CosignatureKey("witness.example/w1", "5a".repeat(32)).toString();

    @Test
    void readsSeveralWitnesses() {
        assertThat(new Witnesses("").all()).isEmpty();
        assertThat(new Witnesses(KEY + " https://one.example/add/; \n" + KEY + "   http://127.0.0.1:9000").all())
                .extracting(witness -> witness.address().toString())
                .containsExactly("https://one.example/add/add-checkpoint", "http://127.0.0.1:9000/add-checkpoint");
        assertThat(CosignatureKey.parse(KEY)).hasToString(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "witness.example",
                "witness.example+00000000+BAAA https://witness.example",
                "KEY http://witness.example",
                "KEY ftp://witness.example",
                "KEY https://",
                "KEY"
            })
    void refusesToStartWithAWitnessThatItCantRead(String setting) {
        assertThatThrownBy(() -> new Witnesses(setting.replace("KEY", KEY)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SEALWRIGHT_WITNESSES can't be read");
    }

    @Test
    void refusesTheKeyOfALogAsThatOfAWitness() {
        String log = KEY.replaceFirst("\\+[0-9a-f]{8}\\+B", "+00000000+A");
        assertThatThrownBy(() -> CosignatureKey.parse(log)).isInstanceOf(IllegalArgumentException.class);
    }
}
