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
    void keepsNeighbouringChangesTogether() {
        assertThat(TextChange.of("It must be there.", "It can never be there.").pieces())
                .containsExactly(
                        new Piece(Kind.STAYED, "It "),
                        new Piece(Kind.REMOVED, "must "),
                        new Piece(Kind.ADDED, "can never "),
                        new Piece(Kind.STAYED, "be there."));
        assertThat(TextChange.of("Test the table by hand.", "Try all rows by hand.")
                        .pieces())
                .containsExactly(
                        new Piece(Kind.REMOVED, "Test the table"),
                        new Piece(Kind.ADDED, "Try all rows"),
                        new Piece(Kind.STAYED, " by hand."));
    }

    @Test
    void showsVeryLongTextsOneAfterTheOther() {
        String before = "word ".repeat(5_000);
        assertThat(TextChange.of(before, before + "more").pieces())
                .containsExactly(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, before + "more"));
    }
}
