package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GzipPieceTests {

    /** What others unpack, with the checksum that they count themselves. */
    @Property(tries = 300)
    void standsBehindOthers(@ForAll @Size(max = 6) List<byte[]> texts, @ForAll boolean stored) throws IOException {
        List<GzipPiece> pieces = texts.stream()
                .map(text -> stored ? GzipPiece.stored(text) : GzipPiece.of(text, Gzip.QUICK))
                .toList();
        var all = new ByteArrayOutputStream();
        texts.forEach(all::writeBytes);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Gzip.joined(pieces)))) {
            assertThat(in.readAllBytes()).isEqualTo(all.toByteArray());
        }
        for (int i = 0; i < texts.size(); i++) {
            assertThat(pieces.get(i).plain()).isEqualTo(texts.get(i));
        }
    }

    @Property(tries = 300)
    void knowsTheSumOfBoth(@ForAll byte[] first, @ForAll byte[] second) {
        var both = new CRC32();
        both.update(first);
        int before = (int) both.getValue();
        both.update(second);
        var alone = new CRC32();
        alone.update(second);
        assertThat(JoinedSum.of(before, (int) alone.getValue(), second.length)).isEqualTo((int) both.getValue());
    }

    @Test
    void knowsTheSumBehindALongText() {
        byte[] second = new byte[70_000_001];
        var both = new CRC32();
        both.update(new byte[] {1, 2, 3});
        int before = (int) both.getValue();
        both.update(second);
        var alone = new CRC32();
        alone.update(second);
        assertThat(JoinedSum.of(before, (int) alone.getValue(), second.length)).isEqualTo((int) both.getValue());
    }

    @Test
    void packsLongTexts() throws IOException {
        byte[] text = "<li>Ein Satz, der oft steht.</li>".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        GzipPiece piece = GzipPiece.of(text, Gzip.QUICK);
        assertThat(piece.packed().length).isLessThan(text.length / 50);
        assertThat(piece.plain()).isEqualTo(text);
    }

    @Test
    void storesNothingLongerThanABlock() {
        assertThatThrownBy(() -> GzipPiece.stored(new byte[65_536])).isInstanceOf(IllegalArgumentException.class);
        assertThat(GzipPiece.stored(new byte[65_535]).plain()).hasSize(65_535);
    }
}
