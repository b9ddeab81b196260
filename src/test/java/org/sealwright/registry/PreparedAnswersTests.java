package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sealwright.web.Reading;

/** Statement 9: prepared bytes never outlive what they say. */
class PreparedAnswersTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String NUMBER = "K7M2-Q9XR-1D";
    private static final Prepared.Variant ENGLISH = page(Locale.UK, false);
    private static final Prepared.Variant GERMAN = page(Locale.GERMAN, false);

    private final PreparedAnswers answers = new PreparedAnswers(Clock.fixed(NOW, ZoneOffset.UTC), 1_000_000);

    @Test
    void answersWhileItHears() {
        answers.hear();
        answers.keep(NUMBER, ENGLISH, answer(1, NOW.plusSeconds(60)));
        assertThat(answers.find(NUMBER, ENGLISH)).isNotNull();
    }

    @Test
    void isPassedByWhileItHearsNothing() {
        answers.keep(NUMBER, ENGLISH, answer(1, NOW.plusSeconds(60)));
        assertThat(answers.find(NUMBER, ENGLISH)).isNull();
        answers.hear();
        answers.keep(NUMBER, ENGLISH, answer(1, NOW.plusSeconds(60)));
        answers.deaf();
        assertThat(answers.find(NUMBER, ENGLISH)).isNull();
    }

    @Test
    void beginsAnewWhenItHearsAgain() {
        answers.hear();
        answers.keep(NUMBER, ENGLISH, answer(1, NOW.plusSeconds(60)));
        answers.deaf();
        answers.hear();
        assertThat(answers.find(NUMBER, ENGLISH)).isNull();
    }

    @Test
    void dropsASealThatChanged() {
        answers.hear();
        answers.keep(NUMBER, ENGLISH, answer(1, NOW.plusSeconds(60)));
        answers.changed(NUMBER, 2);
        assertThat(answers.find(NUMBER, ENGLISH)).isNull();
    }

    /** A refill that read before the change and comes back after its announcement. */
    @Test
    void keepsNothingOlderThanWhatWasAnnounced() {
        answers.hear();
        answers.changed(NUMBER, 2);
        answers.keep(NUMBER, ENGLISH, answer(1, NOW.plusSeconds(60)));
        assertThat(answers.find(NUMBER, ENGLISH)).isNull();
        answers.keep(NUMBER, ENGLISH, answer(2, NOW.plusSeconds(60)));
        assertThat(answers.find(NUMBER, ENGLISH)).isNotNull();
    }

    @Test
    void givesNothingThatTimeHasOvertaken() {
        answers.hear();
        answers.keep(NUMBER, ENGLISH, answer(1, NOW));
        assertThat(answers.find(NUMBER, ENGLISH)).isNull();
    }

    @Test
    void dropsASealThatChangedInEveryLanguage() {
        answers.hear();
        answers.keep(NUMBER, ENGLISH, answer(1, NOW.plusSeconds(60)));
        answers.keep(NUMBER, GERMAN, answer(1, NOW.plusSeconds(60)));
        answers.keep(NUMBER, page(Locale.GERMAN, true), answer(1, NOW.plusSeconds(60)));
        assertThat(answers.find(NUMBER, ENGLISH)).isNotNull();
        assertThat(answers.find(NUMBER, GERMAN)).isNotNull();
        answers.changed(NUMBER, 2);
        assertThat(answers.find(NUMBER, ENGLISH)).isNull();
        assertThat(answers.find(NUMBER, GERMAN)).isNull();
        assertThat(answers.find(NUMBER, page(Locale.GERMAN, true))).isNull();
    }

    /** One language is made anew; the others must not say longer what was so before. */
    @Test
    void showsNoOlderStateInAnotherLanguage() {
        answers.hear();
        answers.keep(NUMBER, GERMAN, answer(1, NOW.plusSeconds(60)));
        answers.keep(NUMBER, ENGLISH, answer(2, NOW.plusSeconds(60)));
        assertThat(answers.find(NUMBER, GERMAN)).isNull();
    }

    @Test
    void tellsAChosenLanguageFromOneThatTheBrowserAskedFor() {
        answers.hear();
        answers.keep(NUMBER, GERMAN, answer(1, NOW.plusSeconds(60)));
        assertThat(answers.find(NUMBER, page(Locale.GERMAN, true))).isNull();
    }

    private static Prepared answer(long revision, Instant staleAt) {
        return Prepared.of(new byte[] {1}, ENGLISH, revision, staleAt);
    }

    private static Prepared.Variant page(Locale locale, boolean chosen) {
        return new Prepared.Variant(Prepared.Form.PAGE, Prepared.Encoding.IDENTITY, new Reading(locale, chosen, true));
    }
}
