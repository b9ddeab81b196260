package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every one of the 10,368 combinations of findings is looked at. */
class AnswerTests {

    private static final Findings GOOD = new Findings(
            StoredFinding.ACTIVE,
            CredentialFinding.GENUINE,
            BitFinding.CLEAR,
            BitFinding.CLEAR,
            LogFinding.INCLUDED,
            DateFinding.WITHIN,
            FirmwareFinding.NOT_ASKED);

    private static final Set<Answer> GOOD_NEWS = EnumSet.of(Answer.VALID, Answer.FIRMWARE_NOT_COVERED);

    @Test
    void isValidOnlyWhenEverySourceVouches() {
        assertThat(all().filter(found -> Answer.to(found) == Answer.VALID))
                .hasSize(2)
                .allSatisfy(found -> {
                    assertThat(found.firmware()).isNotEqualTo(FirmwareFinding.NOT_COVERED);
                    assertThat(found)
                            .usingRecursiveComparison()
                            .ignoringFields("firmware")
                            .isEqualTo(GOOD);
                });
    }

    @Test
    void saysThatFirmwareIsNotCoveredOnlyOfAnOtherwiseGoodSeal() {
        assertThat(all().filter(found -> Answer.to(found) == Answer.FIRMWARE_NOT_COVERED))
                .singleElement()
                .satisfies(found -> assertThat(found.firmware()).isEqualTo(FirmwareFinding.NOT_COVERED))
                .usingRecursiveComparison()
                .ignoringFields("firmware")
                .isEqualTo(GOOD);
    }

    @Test
    void neverHidesBadNewsBehindCouldNotCheck() {
        assertThat(all().filter(AnswerTests::hasBadNews))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(Answer.to(found)).isNotIn(Answer.COULD_NOT_CHECK, Answer.VALID));
    }

    @Test
    void couldNotCheckWhatNobodySpeaksIllOfButSomebodyIsSilentAbout() {
        assertThat(all().filter(found -> !hasBadNews(found)).filter(found -> !GOOD_NEWS.contains(Answer.to(found))))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(Answer.to(found)).isEqualTo(Answer.COULD_NOT_CHECK));
    }

    @Test
    void neverNamesBadNewsThatNoSourceBrought() {
        assertThat(all())
                .allSatisfy(
                        found -> assertThat(brought(found, Answer.to(found))).isTrue());
    }

    @Test
    void letsTheWorstOfSeveralWin() {
        assertThat(Answer.to(with(StoredFinding.SUSPENDED, BitFinding.SET, DateFinding.ENDED)))
                .isEqualTo(Answer.WITHDRAWN);
        assertThat(Answer.to(with(StoredFinding.SUSPENDED, BitFinding.CLEAR, DateFinding.ENDED)))
                .isEqualTo(Answer.EXPIRED);
        assertThat(Answer.to(with(StoredFinding.UNKNOWN_NUMBER, BitFinding.SET, DateFinding.ENDED)))
                .isEqualTo(Answer.NOT_OURS);
    }

    @Test
    void readsTheRevocationOfASupersededVersionAsSuperseded() {
        assertThat(Answer.to(with(StoredFinding.SUPERSEDED, BitFinding.SET, DateFinding.WITHIN)))
                .isEqualTo(Answer.SUPERSEDED);
    }

    @Test
    void answersWithdrawnForASealEndedByItsHolder() {
        assertThat(Answer.to(with(StoredFinding.TERMINATED, BitFinding.CLEAR, DateFinding.WITHIN)))
                .isEqualTo(Answer.WITHDRAWN);
    }

    @Test
    void hasTheEightWords() {
        assertThat(Arrays.stream(Answer.values()).map(Answer::word))
                .containsExactly(
                        "valid",
                        "firmware-not-covered",
                        "suspended",
                        "withdrawn",
                        "expired",
                        "superseded",
                        "not-ours",
                        "could-not-check");
    }

    private static boolean hasBadNews(Findings found) {
        return EnumSet.complementOf(EnumSet.of(StoredFinding.ACTIVE, StoredFinding.UNAVAILABLE))
                        .contains(found.stored())
                || found.credential() == CredentialFinding.FOREIGN
                || found.revocation() == BitFinding.SET
                || found.suspension() == BitFinding.SET
                || found.dates() == DateFinding.ENDED;
    }

    private static boolean brought(Findings found, Answer answer) {
        return switch (answer) {
            case NOT_OURS ->
                found.stored() == StoredFinding.UNKNOWN_NUMBER || found.credential() == CredentialFinding.FOREIGN;
            case WITHDRAWN ->
                found.revocation() == BitFinding.SET
                        || found.stored() == StoredFinding.WITHDRAWN
                        || found.stored() == StoredFinding.TERMINATED;
            case SUSPENDED -> found.suspension() == BitFinding.SET || found.stored() == StoredFinding.SUSPENDED;
            case EXPIRED -> found.dates() == DateFinding.ENDED || found.stored() == StoredFinding.EXPIRED;
            case SUPERSEDED -> found.stored() == StoredFinding.SUPERSEDED;
            case VALID, FIRMWARE_NOT_COVERED, COULD_NOT_CHECK -> true;
        };
    }

    private static Findings with(StoredFinding stored, BitFinding revocation, DateFinding dates) {
        return new Findings(
                stored, GOOD.credential(), revocation, GOOD.suspension(), GOOD.log(), dates, GOOD.firmware());
    }

    private static Stream<Findings> all() {
        return Arrays.stream(StoredFinding.values())
                .flatMap(a -> Arrays.stream(CredentialFinding.values())
                        .flatMap(b -> Arrays.stream(BitFinding.values())
                                .flatMap(c -> Arrays.stream(BitFinding.values())
                                        .flatMap(d -> Arrays.stream(LogFinding.values())
                                                .flatMap(e -> Arrays.stream(DateFinding.values())
                                                        .flatMap(f -> Arrays.stream(FirmwareFinding.values())
                                                                .map(g -> new Findings(a, b, c, d, e, f, g))))))));
    }
}
