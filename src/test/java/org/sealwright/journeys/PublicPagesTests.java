package org.sealwright.journeys;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.platform.PublicAddress;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PublicPages;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Every public page as axe-core reads it, 320 pixels wide. In German, whose words are the longest; in others with
 * {@code -Dsealwright.languages=nl,sv}, or {@code all}, which takes minutes.
 */
@JourneyTest
@Import(SealWorld.class)
class PublicPagesTests {

    @Autowired
    PublicAddress address;

    @Autowired
    SealWorld world;

    static Stream<String> languages() throws Exception {
        String asked = System.getProperty("sealwright.languages", "de");
        return "all".equals(asked)
                ? new Languages().all().stream().map(Locale::getLanguage)
                : Stream.of(asked.split(","));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areForEverybody(String language) {
        SealNumber seal = world.validInFull();
        List<String> pages = PublicPages.of(seal);
        try (Journey reader = Journey.of("public-" + language, address.url())) {
            for (String page : pages) {
                reader.go(page + (page.contains("?") ? "&" : "?") + "lang=" + language)
                        .reflows();
            }
        }
    }
}
