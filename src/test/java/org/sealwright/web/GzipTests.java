package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 40_000})
    void packsAPageWithItsStylesheet(int words) throws Exception {
        String text = IntStream.range(0, words)
                .mapToObj(i -> "<p>Wörter, слова " + i * 7919)
                .collect(Collectors.joining());
        String page = "<title>Siegel für „Hub“</title><style>" + PublicStyles.text() + "</style>" + text;
        byte[] packed = Gzip.packed(page.getBytes(StandardCharsets.UTF_8));
        assertThat(unpacked(packed)).isEqualTo(page);
        assertThat(packed.length).isLessThan(page.length() / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<p>A page without styles</p>"})
    void packsAPageWithout(String page) throws Exception {
        assertThat(unpacked(Gzip.packed(page.getBytes(StandardCharsets.UTF_8)))).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip|true", "br, gzip;q=0.5|true", "gzip;q=0|false", "br|false", "identity|false"})
    void knowsWhoTakesIt(String accepted, boolean taken) {
        assertThat(Gzip.isAcceptedBy(accepted)).isEqualTo(taken);
    }

    private static String unpacked(byte[] packed) throws Exception {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
