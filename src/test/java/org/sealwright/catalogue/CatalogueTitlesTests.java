package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sealwright.web.Languages;

class CatalogueTitlesTests {

    private final Languages languages;
    private final Catalogue catalogue;
    private final CatalogueTitles titles;

    CatalogueTitlesTests() throws IOException {
        languages = new Languages();
        catalogue = Catalogue.of(CatalogueConfiguration.contents());
        titles = new CatalogueTitles(catalogue, languages);
    }

    @Test
    void areThereInEveryLanguageAndNoOther() {
        for (Locale locale : languages.all()) {
            if (!locale.equals(Languages.ENGLISH)) {
                assertThat(titles.in(locale).keySet())
                        .as(locale.getLanguage())
                        .containsExactlyInAnyOrderElementsOf(CatalogueTitles.wanted(catalogue));
                assertThat(titles.in(locale).values()).as(locale.getLanguage()).noneMatch(String::isBlank);
            }
        }
    }

    @Test
    void areFoundByTheNumberInAnEdition() {
        assertThat(titles.of("en-303-645-v3.1.3", "5.7-1", Locale.GERMAN)).isEqualTo("Sicherer Start");
        assertThat(titles.of("en-303-645-v3.1.3", "5.7-1", Locale.UK)).isEqualTo("Secure boot");
        assertThat(titles.of("en-303-645-v3.1.3", "5.99-1", Locale.GERMAN)).isEqualTo("5.99-1");
        assertThat(titles.of("en-303-645-v3.1.3", "nothing", Locale.GERMAN)).isEqualTo("nothing");
        assertThat(titles.of("no-such-edition", "5.7-1", Locale.GERMAN)).isEqualTo("5.7-1");
    }

    @Test
    void stayEnglishInALanguageThatThereIsNot() {
        assertThat(titles.of("Secure boot", Locale.JAPANESE)).isEqualTo("Secure boot");
    }
}
