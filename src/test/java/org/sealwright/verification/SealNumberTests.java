package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.verification.MalformedSealNumberException.Problem;

class SealNumberTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @ParameterizedTest
    @CsvSource({"0, 0000-0000-00", "1021, 0000-00ZX-00", "1099511627775, ZZZZ-ZZZZ-2G"})
    void writesThePublishedVectors(long n, String number) {
        assertThat(SealNumber.ofInteger(n)).hasToString(number);
        assertThat(SealNumber.parse(number)).isEqualTo(SealNumber.ofInteger(n));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7M2-Q9XR-1D",
                "k7m2q9xr1d",
                " K7M2 Q9XR ID ",
                "k7m2-q9xr-ld",
                "K7M2–Q9XR–1D",
                "K7M2\u00a0Q9XR1D"
            })
    void readsWhatAPersonTypes(String typed) {
        assertThat(SealNumber.parse(typed)).hasToString("K7M2-Q9XR-1D");
    }

    @Test
    void readsTheLetterOAsZero() {
        assertThat(SealNumber.parse("oooo-OOOO-oO")).hasToString("0000-0000-00");
    }

    @ParameterizedTest
    @CsvSource({"K7M2-U9XR-1D, 5", "K7M2-Q9XR-1u, 10", "k7m!-Q9XR-1D, 4", "K７M2Q9XR1D, 2", "ıııı-0000-00, 1"})
    void namesThePlaceOfACharacterThatDoesNotOccur(String typed, int place) {
        assertThatExceptionOfType(MalformedSealNumberException.class)
                .isThrownBy(() -> SealNumber.parse(typed))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.CHARACTER))
                .satisfies(e -> assertThat(e.suspects()).containsExactly(place))
                .withMessageContaining("Character " + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "K7M2-Q9XR-1", "K7M2-Q9XR-1D0", "00000000000000000000000000000000000000000000"})
    void refusesAnotherLength(String typed) {
        assertThatExceptionOfType(MalformedSealNumberException.class)
                .isThrownBy(() -> SealNumber.parse(typed))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.LENGTH));
    }

    /** 1021 is a multiple of the modulus; as a value it would pass for 0. */
    @Test
    void comparesTheCheckAsCharacters() {
        assertThatExceptionOfType(MalformedSealNumberException.class)
                .isThrownBy(() -> SealNumber.parse("0000-0000-ZX"))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.CHECK));
    }

    @Property(tries = 300)
    void catchesEverySingleWrongCharacterAndSuspectsIt(
            @ForAll @LongRange(max = (1L << 40) - 1) long n, @ForAll @IntRange(max = 9) int place) {
        String right = bare(n);
        ALPHABET.chars().filter(c -> c != right.charAt(place)).forEach(c -> {
            var wrong = new StringBuilder(right);
            wrong.setCharAt(place, (char) c);
            assertThatExceptionOfType(MalformedSealNumberException.class)
                    .isThrownBy(() -> SealNumber.parse(wrong.toString()))
                    .satisfies(e -> assertThat(e.suspects()).contains(place + 1));
        });
    }

    @Property
    void catchesEverySwapOfNeighboursAndSuspectsBoth(
            @ForAll @LongRange(max = (1L << 40) - 1) long n, @ForAll @IntRange(max = 8) int place) {
        var swapped = new StringBuilder(bare(n));
        char first = swapped.charAt(place);
        swapped.setCharAt(place, swapped.charAt(place + 1));
        swapped.setCharAt(place + 1, first);
        if (first == swapped.charAt(place)) {
            return;
        }
        assertThatExceptionOfType(MalformedSealNumberException.class)
                .isThrownBy(() -> SealNumber.parse(swapped.toString()))
                .satisfies(e -> assertThat(e.suspects()).contains(place + 1, place + 2));
    }

    @Property
    void readsBackWhatItWrites(@ForAll @LongRange(max = (1L << 40) - 1) long n) {
        var number = SealNumber.ofInteger(n);
        assertThat(SealNumber.parse(number.toString().toLowerCase())).isEqualTo(number);
        assertThat(number.value()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}");
    }

    @Test
    void drawsFromTheWholeRange() {
        var random = new Random(7);
        var drawn = Stream.generate(() -> SealNumber.draw(random)).limit(2000).toList();
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(drawn.stream().map(n -> n.value().charAt(0)).distinct()).hasSize(32);
    }

    @Test
    void holdsTheCanonicalFormOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SealNumber("k7m2-q9xr-1d"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealNumber("K7M2Q9XR1D"));
    }

    private static String bare(long n) {
        return SealNumber.ofInteger(n).value().replace("-", "");
    }
}
