package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"4006381333931", "04006381333931", "4006381 333931", "40063813-33931", "96385074", "614141999996"
            })
    void readsEveryLengthAndItsCheckDigit(String typed) {
        assertThat(Gtin.of(typed)).hasValueSatisfying(gtin -> {
            assertThat(gtin.fourteen()).hasSize(14);
            assertThat(gtin.isWellMade()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "123456789012345", "4006381333931x", "٤٠٠٦٣٨١٣", "4006381\t333931"})
    void refusesWhatIsNone(String typed) {
        assertThat(Gtin.of(typed)).isEmpty();
    }

    @Test
    void seesAWrongDigit() {
        assertThat(Gtin.of("4006381333932"))
                .hasValueSatisfying(gtin -> assertThat(gtin.isWellMade()).isFalse());
        assertThat(Gtin.of("4006381333932").orElseThrow().expectedDigit()).isEqualTo(1);
    }

    @Test
    void knowsEveryLengthInWhichItMayStandOnABox() {
        assertThat(Gtin.of("96385074").orElseThrow().spellings())
                .containsExactly("00000096385074", "0000096385074", "000096385074", "96385074");
        assertThat(Gtin.of("14006381333938").orElseThrow().spellings()).containsExactly("14006381333938");
    }
}
