package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    @Test
    void cutsAPageOutOfAWholeList() {
        List<Integer> all = IntStream.rangeClosed(1, 101).boxed().toList();
        assertThat(Paged.cut(all, 1, 50).items()).hasSize(50).startsWith(1);
        assertThat(Paged.cut(all, 9, 50)).isEqualTo(new Paged<>(List.of(101), 3, 50, 101));
        assertThat(Paged.cut(List.of(), 2, 50)).isEqualTo(new Paged<>(List.of(), 1, 50, 0));
    }
}
