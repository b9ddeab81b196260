package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTests {

    @ParameterizedTest
    @ValueSource(strings = {"40170725", "012345678905", "4006381333931", "00012345678905"})
    void acceptsNumbersWhoseCheckDigitIsRight(String digits) {
        assertThat(new Gtin(digits).value()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4006381333932", "400638133393", "40063813339310000", "40063813339x1", " 4006381333931"})
    void refusesOthers(String digits) {
        assertThatThrownBy(() -> new Gtin(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhichCheckDigitWouldBeRight() {
        assertThatThrownBy(() -> new Gtin("4006381333932")).hasMessageContaining("would be 1");
    }

    @Property
    void noticesEveryWrongDigit(
            @ForAll("gtins") String gtin,
            @ForAll @IntRange(max = 12) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        char[] digits = gtin.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + off) % 10);
        assertThatThrownBy(() -> new Gtin(new String(digits))).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> gtins() {
        return Arbitraries.strings().numeric().ofLength(12).map(start -> start + Gtin.checkDigit(start + "0"));
    }
}
