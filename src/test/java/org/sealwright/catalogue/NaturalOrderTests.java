package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NaturalOrderTests {

    @Test
    void sortsSuffixesBehindTheirNumberAndNumbersByValue() {
        assertThat(Stream.of("5.3-10", "6-1", "5.3-4B", "5.3-9", "5.10-1", "5.3-4A", "5.3-3", "5.0-1", "5.3-4")
                        .map(ProvisionId::of)
                        .sorted()
                        .map(ProvisionId::value))
                .containsExactly("5.0-1", "5.3-3", "5.3-4", "5.3-4A", "5.3-4B", "5.3-9", "5.3-10", "5.10-1", "6-1");
    }

    @Test
    void sortsNamesOfTablesAndRowsAsPeopleCount() {
        assertThat(Stream.of("10-SecParam", "AuthMech-10", "2-UserInfo", "AuthMech-2", "AuthMech", "AuthMech-02")
                        .sorted(NaturalOrder.INSTANCE))
                .containsExactly("2-UserInfo", "10-SecParam", "AuthMech", "AuthMech-02", "AuthMech-2", "AuthMech-10");
    }

    @Test
    void refusesWhatIsNoProvisionsNumber() {
        for (String wrong : List.of("", "5.3", "5.3-4a", "7.1-1", "5.3-4-1", "5.3-4A ", "5.333-1")) {
            assertThatThrownBy(() -> ProvisionId.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void isATotalOrder(
            @ForAll("provisions") ProvisionId a,
            @ForAll("provisions") ProvisionId b,
            @ForAll("provisions") ProvisionId c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
        }
    }

    @Provide
    Arbitrary<ProvisionId> provisions() {
        return Combinators.combine(
                        Arbitraries.of("4", "5.0", "5.3", "5.10", "6"),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of("", "A", "B"))
                .as((clause, number, suffix) -> ProvisionId.of(clause + "-" + number + suffix));
    }
}
