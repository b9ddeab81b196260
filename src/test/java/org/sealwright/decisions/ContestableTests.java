package org.sealwright.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which decisions a holder may contest, until when, and what an upheld appeal opens. */
class ContestableTests {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    /** Where a concern against a seal was not borne out, its holder lost nothing. */
    @ParameterizedTest
    @EnumSource
    void letsContestWhateverTheHolderAskedForAndDidNotGet(CaseKind kind) {
        boolean againstTheHolder =
                EnumSet.of(CaseKind.REDUCE, CaseKind.SUSPEND, CaseKind.WITHDRAW).contains(kind);
        assertThat(kind.isContestable(Outcome.REFUSE)).isEqualTo(kind != CaseKind.APPEAL && !againstTheHolder);
        assertThat(kind.isContestable(Outcome.DEFER)).isFalse();
        assertThat(kind.isContestable(Outcome.RETURN)).isFalse();
    }

    @Test
    void letsContestWhatTakesSomethingAway() {
        assertThat(Arrays.stream(CaseKind.values()).filter(kind -> kind.isContestable(Outcome.GRANT)))
                .containsExactlyElementsOf(EnumSet.of(CaseKind.REDUCE, CaseKind.SUSPEND, CaseKind.WITHDRAW));
    }

    @Test
    void opensTheSameAgainOrTheSealsReturn() {
        assertThat(CaseKind.GRANT.afterUpheldAppeal(Outcome.REFUSE)).contains(CaseKind.GRANT);
        assertThat(CaseKind.REINSTATE.afterUpheldAppeal(Outcome.REFUSE)).contains(CaseKind.REINSTATE);
        assertThat(CaseKind.SUSPEND.afterUpheldAppeal(Outcome.GRANT)).contains(CaseKind.REINSTATE);
        assertThat(CaseKind.WITHDRAW.afterUpheldAppeal(Outcome.GRANT)).isEmpty();
        assertThat(CaseKind.GRANT.afterUpheldAppeal(Outcome.LIMIT)).isEmpty();
    }

    @Test
    void givesSixtyDaysOfTheBodysZone() {
        MakerOutcome decided = decidedAt(Instant.parse("2026-01-01T12:00:00Z")); // 2 January in Auckland
        LocalDate last = LocalDate.of(2026, 3, 3);
        assertThat(decided.contestableUntil(AUCKLAND)).isEqualTo(last);
        assertThat(decided.isContestable(last, AUCKLAND)).isTrue();
        assertThat(decided.isContestable(last.plusDays(1), AUCKLAND)).isFalse();
    }

    private static MakerOutcome decidedAt(Instant at) {
        return new MakerOutcome(
                UUID.randomUUID(),
                "2026-0001",
                CaseKind.GRANT,
                "GRANT",
                CaseState.DECIDED,
                "Hub",
                Outcome.REFUSE,
                null,
                null,
                List.of(),
                "No.",
                null,
                at,
                false);
    }
}
