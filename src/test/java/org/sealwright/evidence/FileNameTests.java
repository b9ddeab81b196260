package org.sealwright.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "report.pdf,report.pdf",
        "../../etc/passwd,passwd",
        "C:\\temp\\scan.xml,scan.xml",
        ".htaccess,htaccess",
        "Prüfbericht 2.pdf,Prüfbericht 2.pdf",
        "a|b<c>.txt,a_b_c_.txt"
    })
    void keepsOnlyTheHarmlessPart(String given, String kept) {
        assertThat(FileName.of(given).value()).isEqualTo(kept);
    }

    @Test
    void dropsCharactersThatTurnAName() {
        assertThat(FileName.of("invoice\u202Efdp.exe").value()).isEqualTo("invoicefdp.exe");
        assertThat(FileName.of("a\r\nSet-Cookie: x=1.txt").value()).isEqualTo("aSet-Cookie_ x=1.txt");
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(FileName.of(null).value()).isEqualTo("unnamed");
        assertThat(FileName.of("../..").value()).isEqualTo("unnamed");
    }

    @Test
    void keepsTheEndOfALongName() {
        assertThat(FileName.of("x".repeat(500) + ".pcapng").value())
                .hasSize(120)
                .endsWith("x.pcapng");
    }

    @Property
    void givesAlwaysANameThatIsItsOwnHarmlessForm(@ForAll String given) {
        String once = FileName.of(given).value();
        assertThat(once).isNotBlank().doesNotContain("/", "\\", "\"", "\r", "\n", "\0");
        assertThat(once.codePointCount(0, once.length())).isLessThanOrEqualTo(120);
    }
}
