package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(Csv.row(List.of("a", "b,c", "d\"e", "f\ng", ""))).isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM", "\tx", "\rx"})
    void letsNoCellBecomeAFormula(String text) {
        assertThat(Csv.row(List.of(text))).startsWith("\"'" + text);
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        assertThat(Csv.row(List.of("A-1", "4006381333931", "x=y"))).isEqualTo("A-1,4006381333931,x=y\r\n");
    }
}
