package org.sealwright.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sealwright.shared.TextChange.Kind;
import org.sealwright.shared.TextChange.Piece;

class TextChangeTests {

    @Test
    void comparesWordByWord() {
        TextChange change = TextChange.of("Eight digits, drawn at random.", "Ten digits, drawn at random!");
        assertThat(change.pieces())
                .containsExactly(
                        new Piece(Kind.REMOVED, "Eight"),
                        new Piece(Kind.ADDED, "Ten"),
                        new Piece(Kind.STAYED, " digits, drawn at random"),
                        new Piece(Kind.REMOVED, "."),
                        new Piece(Kind.ADDED, "!"));
    }

    @Test
    void showsVeryLongTextsOneAfterTheOther() {
        String before = "word ".repeat(5_000);
        assertThat(TextChange.of(before, before + "more").pieces())
                .containsExactly(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, before + "more"));
    }
}
