package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a chosen language goes on to. */
class PublicAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "/, /?lang=de",
        "/seals?q=hub, /seals?q=hub&lang=de",
        "/seals/K7M2-Q9XR-1D#proof, /seals/K7M2-Q9XR-1D?lang=de#proof",
        "/seals?q=a&, /seals?q=a&lang=de",
        "/seals/K7M2-Q9XR-1D/certificate.pdf, /seals/K7M2-Q9XR-1D/certificate.pdf?lang=de",
        "/criteria/en-303-645-v3.1.3, /criteria/en-303-645-v3.1.3?lang=de",
        "/criteria/en-303-645-v3.1.3/5.1-1, /criteria/en-303-645-v3.1.3/5.1-1?lang=de",
        "/seals?lang=fr, /seals?lang=fr",
        "/criteria/en-303-645-v3.1.3.json, /criteria/en-303-645-v3.1.3.json",
        "/seals/K7M2-Q9XR-1D/mark.svg, /seals/K7M2-Q9XR-1D/mark.svg",
        "/seals/K7M2-Q9XR-1D/proof, /seals/K7M2-Q9XR-1D/proof",
        "/credentials/K7M2-Q9XR-1D, /credentials/K7M2-Q9XR-1D",
        "/log/checkpoint, /log/checkpoint",
        "/sign-in, /sign-in",
        "/dashboard, /dashboard",
        "#content, #content",
        "https://example.org/, https://example.org/"
    })
    void carryTheLanguage(String link, String inGerman) {
        assertThat(PageLinks.in(new Reading(Locale.GERMAN, true, true), link)).isEqualTo(inGerman);
        assertThat(PageLinks.in(new Reading(Locale.GERMAN, false, true), link)).isEqualTo(link);
    }
}
