package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import COSE.MessageTag;
import COSE.OneKey;
import COSE.Sign1Message;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagingCodeTests {

    private static final Path VECTORS = Path.of("docs/formats/vectors");

    private final PackagingKey key = new PackagingKey();
    private final PackagingClaims claims = new PackagingClaims(
            new SealNumber("K7M2-Q9XR-1D"),
            "NL-H2 “grå”",
            "Northlight Devices Oy",
            LocalDate.of(2029, 11, 21),
            LocalDate.of(2031, 12, 31),
            Instant.parse("2026-11-22T10:15:30.5Z"));

    @Test
    void isReadBackWithAllThatItSays() throws JOSEException {
        PackagingCode code = key.sign(claims);
        PackagingCode read = PackagingCode.parse(code.text());
        assertThat(read.claims()).isEqualTo(claims);
        assertThat(read.claims().issuedAt()).isEqualTo("2026-11-22T10:15:30Z");
        assertThat(read.bytes()).isEqualTo(code.bytes());
        assertThat(read.digest()).isEqualTo(code.digest());
        assertThat(read.verifies(key.jwk().toPublicKey())).isTrue();
        assertThat(read.verifies(new PackagingKey().jwk().toPublicKey())).isFalse();
        assertThat(PackagingCode.isLike(code.text())).isTrue();
    }

    /** With the library of others, which knows nothing of this program. */
    @Test
    void isVerifiedByAnotherProgram() throws Exception {
        var read = (Sign1Message) Sign1Message.DecodeFromBytes(key.sign(claims).bytes(), MessageTag.Sign1);
        assertThat(read.validate(new OneKey(key.jwk().toPublicKey(), null))).isTrue();
        assertThat(read.validate(new OneKey(new PackagingKey().jwk().toPublicKey(), null)))
                .isFalse();
    }

    @Test
    void countsForNothingWithAnyByteFlipped() throws JOSEException {
        byte[] code = key.sign(claims).bytes();
        for (int place = 0; place < code.length; place++) {
            for (int mask : new int[] {1, 0x20, 0x80, 0xff}) {
                byte[] flipped = code.clone();
                flipped[place] ^= (byte) mask;
                assertThat(counts(flipped)).as("byte %d ^ %d", place, mask).isFalse();
            }
        }
        assertThat(counts(code)).isTrue();
    }

    @Test
    void readsNoNonsense() {
        var random = new Random(7);
        byte[] code = key.sign(claims).bytes();
        for (int i = 0; i < 20_000; i++) {
            byte[] nonsense = code.clone();
            for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
                nonsense[random.nextInt(1, nonsense.length - 64)] = (byte) random.nextInt();
            }
            try {
                assertThat(PackagingCode.parse(nonsense).bytes()).isEqualTo(nonsense);
            } catch (IllegalArgumentException e) {
                // as it must be
            }
        }
    }

    private boolean counts(byte[] bytes) throws JOSEException {
        try {
            PackagingCode code = PackagingCode.parse(bytes);
            // A flip in the key's id leaves a signature that names no key of ours.
            return Arrays.equals(
                            code.keyId(),
                            PackagingCode.keyId(key.jwk().computeThumbprint().toString()))
                    && code.verifies(key.jwk().toPublicKey());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void refusesOtherSpellingsOfTheSame() {
        String hex = HexFormat.of().formatHex(key.sign(claims).bytes());
        assertThatIllegalArgumentException()
                .as("without its tag")
                .isThrownBy(() -> PackagingCode.parse(HexFormat.of().parseHex(hex.substring(2))));
        assertThatIllegalArgumentException()
                .as("with a byte behind it")
                .isThrownBy(() -> PackagingCode.parse(HexFormat.of().parseHex(hex + "00")));
        assertThatIllegalArgumentException()
                .as("an array of unknown length")
                .isThrownBy(
                        () -> PackagingCode.parse(HexFormat.of().parseHex(hex.replaceFirst("d284", "d29f") + "ff")));
        assertThatIllegalArgumentException()
                .as("a tag in two bytes")
                .isThrownBy(() -> PackagingCode.parse(HexFormat.of().parseHex(hex.replaceFirst("d284", "d81284"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0oR", "AAAA", "0oQ", "not base64!", "0oRNogEmBEg"})
    void refusesWhatIsNoCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PackagingCode.parse(text));
    }

    @Test
    void cutsLongNamesAtWholeCharacters() {
        assertThat(PackagingClaims.cut("Northlight Devices Oy")).isEqualTo("Northlight Devices Oy");
        String cut = PackagingClaims.cut("Ä".repeat(40));
        assertThat(cut).isEqualTo("Ä".repeat(28) + "…");
        assertThat(PackagingClaims.cut("😀".repeat(40))).isEqualTo("😀".repeat(14) + "…");
        assertThat(PackagingClaims.fits(cut)).isTrue();
        assertThat(PackagingClaims.fits("x".repeat(61))).isFalse();
    }

    /** Written by another program in another language. */
    @Test
    void holdsToTheVector() throws IOException, ParseException, JOSEException {
        String address = Files.readString(VECTORS.resolve("packaging-code.txt"), StandardCharsets.US_ASCII)
                .strip();
        PackagingCode code = PackagingCode.parse(address.substring(address.indexOf('#') + 1));
        var published = PackagingKeys.parse(Files.readString(VECTORS.resolve("packaging-keys.json")));
        ECKey signer = published.named(code.keyId()).getFirst();
        assertThat(code.verifies(signer.toPublicKey())).isTrue();
        assertThat(code.claims())
                .isEqualTo(new PackagingClaims(
                        new SealNumber("K7M2-Q9XR-1D"),
                        "NL-H2",
                        "Northlight Devices Oy",
                        LocalDate.of(2029, 11, 21),
                        LocalDate.of(2031, 12, 31),
                        Instant.parse("2026-11-22T10:15:30Z")));
        assertThat(HexFormat.of()
                        .formatHex(PackagingCode.toBeSigned(
                                signer.computeThumbprint().toString(), code.claims())))
                .isEqualTo(Files.readString(VECTORS.resolve("packaging-signed.txt"))
                        .strip());
    }
}
