package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.shared.Sha256;

class SignedTokenTests {

    @Property(tries = 200)
    void comesBackByteForByte(
            @ForAll @Size(min = 1, max = 300) byte[] header,
            @ForAll @Size(max = 2000) byte[] payload,
            @ForAll @Size(64) byte[] signature) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String compact = encoder.encodeToString(header) + "." + encoder.encodeToString(payload) + "."
                + encoder.encodeToString(signature);
        SignedToken stored = SignedToken.of(compact);
        assertThat(new SignedToken(stored.header(), stored.deflated(), stored.signature()).compact())
                .isEqualTo(compact);
        assertThat(stored.digest()).isEqualTo(Sha256.of(compact));
    }

    @Test
    void isStoredSmall() {
        String payload = "{\"same\":\"again and again\"}".repeat(3_000);
        String compact = "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
        assertThat(SignedToken.of(compact).deflated().length).isLessThan(compact.length() / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "YQ.YQ.YQ.YQ", "YQ==.YQ.YQ", "YR.YQ.YQ", "Y Q.YQ.YQ", "Y+Q.YQ.YQ"})
    void refusesWhatHasAnotherForm(String text) {
        assertThatThrownBy(() -> SignedToken.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
