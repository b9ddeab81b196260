package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedTests {

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 0",
        "5, 0, 1, 0",
        "1, 20, 1, 0",
        "2, 20, 1, 0",
        "2, 21, 2, 20",
        "3, 21, 2, 20",
        "-7, 100, 1, 0",
        "2147483647, 100, 5, 80",
        "4, 2000000, 4, 60"
    })
    void showsTheLastPageWhereThereAreNotSoMany(int asked, long total, int number, int offset) {
        assertThat(Paged.of(List.of(), asked, total).number()).isEqualTo(number);
        assertThat(Paged.offset(asked, total)).isEqualTo(offset);
    }
}
