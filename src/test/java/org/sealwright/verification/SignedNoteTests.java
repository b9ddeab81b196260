package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTests {

    /** Key and note of the Go package that the format comes from. */
    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void verifiesThePublishedNote() {
        var key = NoteVerifierKey.parse(VKEY);
        assertThat(key).hasToString(VKEY);
        assertThat(key.verifies(SignedNote.parse(NOTE))).isTrue();
        assertThat(SignedNote.parse(NOTE)).hasToString(NOTE);
    }

    @Test
    void refusesAChangedText() {
        assertThat(NoteVerifierKey.parse(VKEY).verifies(SignedNote.parse(NOTE.replace("answer", "question"))))
                .isFalse();
    }

    @Test
    void ignoresSignaturesOfOthersButNeedsItsOwn() {
        var signer = new NoteSigner("example.org/log");
        var note = SignedNote.parse(NOTE);
        var both = new SignedNote(
                note.text(),
                List.of(
                        note.signatures().getFirst(),
                        signer.sign(note.text()).signatures().getFirst()));
        assertThat(NoteVerifierKey.parse(VKEY).verifies(both)).isTrue();
        assertThat(signer.key().verifies(both)).isTrue();
        assertThat(signer.key().verifies(note)).isFalse();
        assertThat(new NoteSigner("example.org/log").key().verifies(both)).isFalse();
    }

    @Test
    void refusesANoteWithOneGoodAndOneBadSignatureOfTheSameKey() {
        var signer = new NoteSigner("example.org/log");
        var good = signer.sign("text\n").signatures().getFirst();
        var bad = signer.sign("other\n").signatures().getFirst();
        assertThat(signer.key().verifies(new SignedNote("text\n", List.of(good, bad))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name ????????\n",
                "text\n\n— na+me AAAAAAAA\n",
                "te\txt\n\n— name AAAAAAAA\n",
                "text\n\n— name AAAAAAAA"
            })
    void refusesWhatIsNoNote(String note) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc"
            })
    void refusesWhatIsNoVerifierKey(String vkey) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoteVerifierKey.parse(vkey));
    }
}
