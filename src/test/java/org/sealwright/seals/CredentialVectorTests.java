package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwright.verification.CredentialCheck;
import org.sealwright.verification.DateFinding;
import org.sealwright.verification.StatusList;
import org.sealwright.verification.StatusListCheck;
import org.sealwright.verification.StatusPurpose;

/** The published vectors stay true: we still write these bytes, and still accept those signatures. */
class CredentialVectorTests {

    private static final Path VECTORS = Path.of("docs", "formats", "vectors");
    private static final Instant THEN = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void writesTheCredentialByteForByte() throws IOException {
        assertThat(CredentialVectors.credential()).asString().isEqualTo(read("credential.json"));
        assertThat(SignedToken.of(read("credential.jwt")).payload()).isEqualTo(CredentialVectors.credential());
    }

    @Test
    void acceptsTheSignedCredential() throws Exception {
        var report = check().seal(read("credential.jwt"));
        assertThat(report.isGenuine()).as("%s", report.steps()).isTrue();
        assertThat(report.claims().datesAt(THEN)).isEqualTo(DateFinding.WITHIN);
    }

    @Test
    void refusesTheCredentialOnceALetterIsChanged() throws Exception {
        String[] parts = read("credential.jwt").split("\\.");
        char other = parts[1].charAt(100) == 'A' ? 'B' : 'A';
        String changed = parts[0] + "." + parts[1].substring(0, 100) + other + parts[1].substring(101) + "." + parts[2];
        assertThat(check().seal(changed).isGenuine()).isFalse();
    }

    @Test
    void readsTheBitsOfTheSignedList() throws Exception {
        StatusList list = new StatusListCheck(check())
                .verified(
                        read("status-list.jwt"),
                        "https://seal.example.org/credentials/status/revocation/1",
                        StatusPurpose.REVOCATION,
                        THEN);
        assertThat(list).isEqualTo(StatusList.of(IntStream.of(48213)));
    }

    private static CredentialCheck check() throws Exception {
        return new CredentialCheck(JWKSet.parse(read("jwks.json")), "did:web:seal.example.org");
    }

    private static String read(String name) throws IOException {
        return Files.readString(VECTORS.resolve(name)).strip();
    }
}
