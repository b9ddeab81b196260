package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.web.PublicStyles;

class AnswerPiecesTests {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-29T09:05:30+02:00[Europe/Helsinki]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>A page without holes: ä</p>",
                "[%1$s]%2$s",
                "%1$s",
                "<style>%4$s</style>x %1$s, %2$s y %1$s z"
            })
    void saysAsOfWhenItIsRead(String page) throws Exception {
        AsOf asOf = AsOf.of(NOW, Locale.GERMAN);
        String marked = page.formatted(AsOf.HOLES.day(), AsOf.HOLES.time(), "", PublicStyles.text());
        AnswerPieces pieces = AnswerPieces.parse(AnswerPieces.of(marked).toBytes());
        String filled = page.formatted("29. November 2026", "09:05", "", PublicStyles.text());
        assertThat(new String(pieces.filled(asOf, Prepared.Encoding.IDENTITY), StandardCharsets.UTF_8))
                .isEqualTo(filled);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(pieces.filled(asOf, Prepared.Encoding.GZIP)))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(filled);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|29 November 2026",
                "de|29. November 2026",
                "fr|29 novembre 2026",
                "es|29 de noviembre de 2026",
                "it|29 novembre 2026",
                "pl|29 listopada 2026",
                "nl|29 november 2026",
                "sv|29 november 2026"
            })
    void saysTheDayInTheReadersWords(String language, String day) {
        assertThat(AsOf.of(NOW, "en".equals(language) ? Locale.UK : Locale.of(language))
                        .day())
                .isEqualTo(day);
    }

    @Test
    void saysTheInstantInJson() {
        AsOf asOf = AsOf.of(NOW, null);
        byte[] filled =
                AnswerPieces.of("{\"asOf\":\"" + AsOf.HOLES.instant() + "\"}").filled(asOf, Prepared.Encoding.IDENTITY);
        assertThat(filled).asString(StandardCharsets.UTF_8).isEqualTo("{\"asOf\":\"2026-11-29T07:05:30Z\"}");
    }
}
