package org.sealwright.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTests {

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 something,readme.txt,application/pdf",
        "<!DOCTYPE html><html><body>,photo.png,text/html",
        "MZ\u0090 program,report.pdf,application/x-msdownload",
        "plain words only,plain.txt,text/plain",
        "plain words only,report.pdf,text/plain",
        "'a,b\n1,2',values.csv,text/csv"
    })
    void believesTheContentAndNotTheName(String content, String name, String type) {
        assertThat(ContentType.of(content.getBytes(StandardCharsets.ISO_8859_1), FileName.of(name)))
                .startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({"firmware.pdf", "firmware.html", "firmware.bin"})
    void leavesUnknownBytesUnknown(String name) {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        assertThat(ContentType.of(noise, FileName.of(name))).isEqualTo("application/octet-stream");
    }
}
