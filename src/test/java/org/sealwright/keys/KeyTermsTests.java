package org.sealwright.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.platform.StartRefused;

class KeyTermsTests {

    private static final Instant FROM = Instant.parse("2027-01-31T12:00:00Z");

    @Test
    void countsMonthsFromTheDayOnWhichAKeyBeganToSign() {
        var terms = new KeyTerms("SEAL=1, log=6", 14, Clock.systemUTC());
        assertThat(terms.dueOf(key(SigningPurpose.SEAL))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(terms.dueOf(key(SigningPurpose.LOG))).isEqualTo(LocalDate.of(2027, 7, 31));
        assertThat(terms.dueOf(key(SigningPurpose.PACKAGING))).isEqualTo(LocalDate.of(2032, 1, 31));
        assertThat(terms.overlap()).isEqualTo(Duration.ofDays(14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEAL", "SEAL=0", "SEAL=241", "SEAL=two", "ROOT=12", "SEAL=12;LOG=6"})
    void refusesWhatIsNoListOfMonths(String months) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new KeyTerms(months, 14, Clock.systemUTC()))
                .withMessageContaining("SEALWRIGHT_KEY_MONTHS");
    }

    private static PublishedKey key(SigningPurpose purpose) {
        var made = SigningKey.generate(purpose);
        return new PublishedKey(
                made.kid(), purpose, purpose.algorithm(), made.publicJwk(), KeyPlace.PKCS12, FROM, FROM, null, null);
    }
}
