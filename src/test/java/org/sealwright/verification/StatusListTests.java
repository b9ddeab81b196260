package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.verification.StatusListException.Code;

class StatusListTests {

    /** Only index 48213 is set. */
    private static final String VECTOR =
            "uH4sIAAAAAAACA-3QIQEAAAwCMAT9M1Ph5m6LsAQAAAAAAPhTBQAAAAAAAAAAAMDJAA-fyzcAQAAA";

    @Test
    void readsThePublishedVector() {
        var list = StatusList.decode(VECTOR);
        assertThat(list.length()).isEqualTo(131_072);
        assertThat(list.indexes()).containsExactly(48_213);
        assertThat(list).isEqualTo(StatusList.of(IntStream.of(48_213)));
    }

    @Test
    void countsBitsFromTheLeft() throws IOException {
        byte[] bits = new byte[16_384];
        bits[0] = (byte) 0x80;
        bits[1] = 0x01;
        assertThat(StatusList.decode(packed(bits)).indexes()).containsExactly(0, 15);
    }

    @Property(tries = 100)
    void readsBackWhatItWrites(@ForAll @Size(max = 50) Set<@IntRange(max = 131_071) Integer> set) {
        var list = StatusList.of(set.stream().mapToInt(Integer::intValue));
        var read = StatusList.decode(list.encoded());
        assertThat(read).isEqualTo(list);
        assertThat(read.indexes().boxed()).containsExactlyInAnyOrderElementsOf(set);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 131_072, Long.MAX_VALUE})
    void refusesAnIndexOutOfRange(long index) {
        refused(Code.RANGE_ERROR, () -> StatusList.of(IntStream.empty()).isSet(index));
        assertThat(BitFinding.read(() -> StatusList.of(IntStream.empty()), index))
                .isEqualTo(BitFinding.UNAVAILABLE);
    }

    @Test
    void refusesToSetABitThatItLacks() {
        assertThatIllegalArgumentException().isThrownBy(() -> StatusList.of(IntStream.of(131_072)));
    }

    @Test
    void refusesAShortList() throws IOException {
        String encoded = packed(new byte[16_383]);
        refused(Code.STATUS_LIST_LENGTH_ERROR, () -> StatusList.decode(encoded));
    }

    /** Two hundred megabytes of zeros pack into 200 kB of text. */
    @Test
    void stopsUnpackingWhenAListGrowsTooLong() throws IOException {
        String encoded = packed(new byte[200_000_000]);
        long before = allocated();
        refused(Code.STATUS_LIST_LENGTH_ERROR, () -> StatusList.decode(encoded));
        assertThat(allocated() - before).isLessThan(20_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "uAAAA", "zH4sI", "u????", "uH4sIAAAAAAAACA-3QIQEAAAwCMAT9"})
    void refusesWhatIsNotPackedSo(String encoded) {
        refused(Code.STATUS_VERIFICATION_ERROR, () -> StatusList.decode(encoded));
    }

    @Test
    void neverReadsAMissingListAsClear() {
        assertThat(BitFinding.read(
                        () -> {
                            throw StatusListException.notRetrieved("https://seals.example/list");
                        },
                        1))
                .isEqualTo(BitFinding.UNAVAILABLE);
    }

    private static void refused(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(StatusListException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private static String packed(byte[] bits) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bits);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
