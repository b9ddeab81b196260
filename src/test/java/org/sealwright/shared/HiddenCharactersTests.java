package org.sealwright.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTests {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x08, 0x09, 0x0d, 0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x1160, 0x17b5, 0x180e, 0x200b, 0x200c, 0x200d,
                0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2063, 0x2066, 0x2069, 0x206f, 0x2800, 0x3164,
                0xd800, 0xe000, 0xfe00, 0xfeff, 0xffa0, 0xfffb, 0xffff, 0x1d173, 0xe0001, 0xe0041, 0xe007f, 0xe0100,
                0xf0000
            })
    void namesWhatNobodySees(int character) {
        String text = "Bef" + Character.toString(character) + "ore";
        assertThat(HiddenCharacters.firstIn(text)).contains("U+%04X".formatted(character));
    }

    @Test
    void letsEveryOrdinaryTextThrough() {
        String text =
                "Größe: 3 m², “fünf” – niño, cœur, żółć, smörgåsbord, IJsselmeer…\n日本語, ελληνικά, עברית 😀 ❤️ 100 %";
        assertThat(HiddenCharacters.firstIn(text)).isEmpty();
        assertThat(HiddenCharacters.firstIn("")).isEmpty();
    }
}
