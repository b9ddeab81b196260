package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The example that the description gives to programmers. */
class WithdrawnListVectorTests {

    private static final Path VECTORS = Path.of("docs/formats/vectors");

    @Test
    void verifiesAndIsReadAsAList() throws Exception {
        String compact = Files.readString(VECTORS.resolve("withdrawn-list.jws")).strip();
        JWSObject token = JWSObject.parse(compact);
        JWKSet keys = JWKSet.load(VECTORS.resolve("withdrawn-list-keys.json").toFile());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
        assertThat(key.computeThumbprint()).hasToString(token.getHeader().getKeyID());
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(token.getHeader().getType()).hasToString(WithdrawnList.TYPE);

        JsonMapper json = JsonMapper.builder().build();
        WithdrawnList list = json.readValue(token.getPayload().toString(), WithdrawnList.class);
        assertThat(list.count()).isEqualTo(list.items().size()).isEqualTo(1);
        assertThat(list.csv()).contains("K7M2-Q9XR-1D,suspended,2026-11-27T18:00:00Z,A flaw is exploited.,");
        assertThat(json.writeValueAsString(list)).isEqualTo(token.getPayload().toString());
        assertThat(SignedList.of(LocalDate.of(2026, 11, 28), list.asOf(), compact, 1)
                        .compact())
                .isEqualTo(compact);
    }
}
