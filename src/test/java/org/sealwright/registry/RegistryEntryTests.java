package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.verification.Answer;
import org.sealwright.verification.BitFinding;
import org.sealwright.verification.CredentialFinding;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.LogFinding;
import org.sealwright.verification.StoredFinding;

/** Statement 7: never valid by accident. */
class RegistryEntryTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void isValidWhenEverySourceVouches() {
        assertThat(answer(entry(
                        StoredFinding.ACTIVE,
                        CredentialFinding.GENUINE,
                        BitFinding.CLEAR,
                        BitFinding.CLEAR,
                        LogFinding.INCLUDED)))
                .isEqualTo(Answer.VALID);
    }

    @ParameterizedTest
    @EnumSource(value = CredentialFinding.class, names = "GENUINE", mode = EnumSource.Mode.EXCLUDE)
    void isNotValidWithoutAGenuineCredential(CredentialFinding finding) {
        assertThat(answer(
                        entry(StoredFinding.ACTIVE, finding, BitFinding.CLEAR, BitFinding.CLEAR, LogFinding.INCLUDED)))
                .isNotEqualTo(Answer.VALID);
    }

    @ParameterizedTest
    @EnumSource(value = BitFinding.class, names = "CLEAR", mode = EnumSource.Mode.EXCLUDE)
    void isNotValidWithoutBothBits(BitFinding finding) {
        assertThat(answer(entry(
                        StoredFinding.ACTIVE,
                        CredentialFinding.GENUINE,
                        finding,
                        BitFinding.CLEAR,
                        LogFinding.INCLUDED)))
                .isNotEqualTo(Answer.VALID);
        assertThat(answer(entry(
                        StoredFinding.ACTIVE,
                        CredentialFinding.GENUINE,
                        BitFinding.CLEAR,
                        finding,
                        LogFinding.INCLUDED)))
                .isNotEqualTo(Answer.VALID);
    }

    @ParameterizedTest
    @EnumSource(value = LogFinding.class, names = "INCLUDED", mode = EnumSource.Mode.EXCLUDE)
    void isNotValidOutsideTheLog(LogFinding finding) {
        assertThat(answer(entry(
                        StoredFinding.ACTIVE, CredentialFinding.GENUINE, BitFinding.CLEAR, BitFinding.CLEAR, finding)))
                .isEqualTo(Answer.COULD_NOT_CHECK);
    }

    @Test
    void expiresByTheClockAlone() {
        RegistryEntry entry = whole();
        Instant after = entry.document().validUntil().plusSeconds(1);
        RegistryEntry swept = verifiedAt(after);
        assertThat(swept.answerAt(after, FirmwareFinding.NOT_ASKED)).isEqualTo(Answer.EXPIRED);
        assertThat(swept.readAt(after, FirmwareFinding.NOT_ASKED).status()).isEqualTo("expired");
    }

    @Test
    void canNotBeCheckedWhenTheSweepIsOverdue() {
        Instant late = NOW.plus(RegistryEntry.SWEEP_OVERDUE).plusSeconds(1);
        assertThat(whole().answerAt(late, FirmwareFinding.NOT_ASKED)).isEqualTo(Answer.COULD_NOT_CHECK);
    }

    @Test
    void staysPreparedNoLongerThanItIsTrue() {
        assertThat(whole().staleAt(NOW, MIDNIGHT)).isEqualTo(MIDNIGHT);
        Instant lastDay = whole().document().validUntil().minus(Duration.ofMinutes(5));
        assertThat(verifiedAt(lastDay).staleAt(lastDay, lastDay.plus(Duration.ofDays(1))))
                .isEqualTo(whole().document().validUntil().plusSeconds(1));
    }

    private static Answer answer(RegistryEntry entry) {
        return entry.answerAt(NOW, FirmwareFinding.NOT_ASKED);
    }

    private static RegistryEntry whole() {
        return verifiedAt(NOW);
    }

    private static RegistryEntry verifiedAt(Instant at) {
        return new RegistryEntry(
                document(),
                1,
                StoredFinding.ACTIVE,
                CredentialFinding.GENUINE,
                BitFinding.CLEAR,
                BitFinding.CLEAR,
                LogFinding.INCLUDED,
                7L,
                at,
                false);
    }

    private static RegistryEntry entry(
            StoredFinding stored,
            CredentialFinding credential,
            BitFinding revocation,
            BitFinding suspension,
            LogFinding log) {
        return new RegistryEntry(document(), 1, stored, credential, revocation, suspension, log, 7L, NOW, false);
    }

    private static PublicSeal document() {
        return new PublicSeal(
                "K7M2-Q9XR-1D",
                1,
                "active",
                Instant.parse("2026-03-12T00:00:00Z"),
                null,
                null,
                null,
                null,
                new PublicSeal.Product(
                        "Hub",
                        "Maker",
                        "Brand",
                        "hub",
                        List.of("H"),
                        List.of(),
                        List.of(),
                        new PublicSeal.Firmware("1", List.of("1"))),
                "connected-product-1.0",
                "II",
                "meaning",
                "en-303-645-v3.1.3",
                Instant.parse("2026-03-12T00:00:00Z"),
                Instant.parse("2029-03-11T23:59:59Z"),
                LocalDate.of(2031, 11, 30),
                null,
                null,
                List.of(),
                List.of(),
                "c",
                "p",
                "m",
                "s");
    }
}
