package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    private final Languages languages;

    LanguagesTests() throws IOException {
        languages = new Languages();
    }

    @Test
    void areThoseThatHaveAFile() {
        assertThat(languages.all().stream().map(Languages::nameOf))
                .containsExactly(
                        "English", "Deutsch", "Español", "Français", "Italiano", "Nederlands", "Polski", "Svenska");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -                              | en
                    de                             | de
                    de-AT, en;q=0.8                | de
                    en-US,en;q=0.9,de;q=0.8        | en
                    ja, pl;q=0.3, fr;q=0.7         | fr
                    *                              | en
                    *, nl;q=0.1                    | nl
                    de;q=0, sv;q=0.2               | sv
                    zh-Hant-TW, ja                 | en
                    ;;;=,,                         | en
                    de;q=many                      | en
                    """, delimiter = '|')
    void readsWhatABrowserAsksFor(@Nullable String accepted, String code) {
        assertThat(languages.best(accepted).getLanguage()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    lang=fr                | fr | true
                    q=hub&lang=IT&page=2   | it | true
                    lang=xx                | de | false
                    lang=                  | de | false
                    lang=fr-FR             | de | false
                    slang=fr               | de | false
                    q=lang=fr              | de | false
                    -                      | de | false
                    """, delimiter = '|')
    void preferWhatTheAddressSays(@Nullable String query, String code, boolean chosen) {
        Reading reading = languages.chosen(query, "de");
        assertThat(reading.code()).isEqualTo(code);
        assertThat(reading.chosen()).isEqualTo(chosen);
    }

    /** Bytes that are kept ready must not hold what else somebody wrote into the address. */
    @Test
    void areReadPlainlyFromNothingButTheLanguage() {
        assertThat(languages.plainly(null, "sv")).isEqualTo(new Reading(Locale.of("sv"), false, true));
        assertThat(languages.plainly("lang=sv", "de")).isEqualTo(new Reading(Locale.of("sv"), true, true));
        assertThat(languages.plainly("lang=sv&q=1", "de")).isNull();
        assertThat(languages.plainly("q=1", "de")).isNull();
        assertThat(languages.plainly("lang=xx", "de")).isNull();
        assertThat(languages.plainly("", "de")).isNull();
    }

    @Test
    void areBritishWhereTheyAreEnglish() {
        assertThat(languages.best("en-US")).isEqualTo(Locale.UK);
    }

    @Test
    void readNoHeaderWithoutAnEnd() {
        assertThat(languages.best("de;q=0.1,".repeat(1_000))).isEqualTo(Languages.ENGLISH);
    }
}
