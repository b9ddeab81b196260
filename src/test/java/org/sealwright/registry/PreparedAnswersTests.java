package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Statement 9: prepared bytes never outlive what they say. */
class PreparedAnswersTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String NUMBER = "K7M2-Q9XR-1D";
    private static final Prepared.Key KEY = new Prepared.Key(NUMBER, Prepared.Form.PAGE, Prepared.Encoding.IDENTITY);

    private final PreparedAnswers answers = new PreparedAnswers(Clock.fixed(NOW, ZoneOffset.UTC), 1_000_000);

    @Test
    void answersWhileItHears() {
        answers.hear();
        answers.keep(KEY, answer(1, NOW.plusSeconds(60)));
        assertThat(answers.find(KEY)).isNotNull();
    }

    @Test
    void isPassedByWhileItHearsNothing() {
        answers.keep(KEY, answer(1, NOW.plusSeconds(60)));
        assertThat(answers.find(KEY)).isNull();
        answers.hear();
        answers.keep(KEY, answer(1, NOW.plusSeconds(60)));
        answers.deaf();
        assertThat(answers.find(KEY)).isNull();
    }

    @Test
    void beginsAnewWhenItHearsAgain() {
        answers.hear();
        answers.keep(KEY, answer(1, NOW.plusSeconds(60)));
        answers.deaf();
        answers.hear();
        assertThat(answers.find(KEY)).isNull();
    }

    @Test
    void dropsASealThatChanged() {
        answers.hear();
        answers.keep(KEY, answer(1, NOW.plusSeconds(60)));
        answers.changed(NUMBER, 2);
        assertThat(answers.find(KEY)).isNull();
    }

    /** A refill that read before the change and comes back after its announcement. */
    @Test
    void keepsNothingOlderThanWhatWasAnnounced() {
        answers.hear();
        answers.changed(NUMBER, 2);
        answers.keep(KEY, answer(1, NOW.plusSeconds(60)));
        assertThat(answers.find(KEY)).isNull();
        answers.keep(KEY, answer(2, NOW.plusSeconds(60)));
        assertThat(answers.find(KEY)).isNotNull();
    }

    @Test
    void givesNothingThatTimeHasOvertaken() {
        answers.hear();
        answers.keep(KEY, answer(1, NOW));
        assertThat(answers.find(KEY)).isNull();
    }

    private static Prepared answer(long revision, Instant staleAt) {
        return Prepared.of(new byte[] {1}, "text/html", Prepared.Encoding.IDENTITY, revision, staleAt);
    }
}
