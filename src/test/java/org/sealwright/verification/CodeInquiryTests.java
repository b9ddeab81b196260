package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.verification.PublishedBody.NOW;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyRevocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long QR code at the command line: whatever it says, only the seal itself makes an answer valid. */
class CodeInquiryTests {

    private static final String ADDRESS = "https://seals.example/s/K7M2-Q9XR-1D";
    private static final String BODY = "--body https://seals.example";

    @TempDir
    Path folder;

    private final PublishedBody published = new PublishedBody();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Instant now = NOW;

    @Test
    void goesOnFromAGenuineCodeToTheSeal() {
        String code = published.code().text();
        assertThat(run(ADDRESS + "#" + code)).isZero();
        assertThat(said())
                .contains(
                        "ok     code           The body once issued this code for model HC-2 of Hearth Devices Ltd, printed"
                                + " validity until 2029-11-21.")
                .doesNotContain("NOT OK");
        assertThat(run(code + " " + BODY)).isZero();
        published.register("withdrawn");
        assertThat(run(ADDRESS + "#" + code)).isEqualTo(12);
    }

    @Test
    void isNeverValidWithoutTheNetwork() throws IOException {
        String code = published.code().text();
        Path keys = Files.writeString(
                folder.resolve("keys.json"), published.packagingKey().published());
        published.cut("/");
        assertThat(run(ADDRESS + "#" + code + " --packaging-keys " + keys)).isEqualTo(16);
        assertThat(said()).contains("ok     code", "Answer: could not check");
        assertThat(run(ADDRESS + "#" + code)).isEqualTo(16);
        assertThat(said()).contains("NOT OK code           There was no key to check it with.");
    }

    @Test
    void saysThatAPrintedDayIsPast() {
        String code = published.code().text();
        now = Instant.parse("2029-11-22T00:00:00Z");
        assertThat(run(ADDRESS + "#" + code)).isEqualTo(13);
        assertThat(said()).contains("That day is past: look the seal up.");
    }

    @Test
    void neverCallsASealValidWhoseCodeIsNotGenuine() throws IOException {
        String code = published.code().text();
        String flipped = code.substring(0, 150) + (code.charAt(150) == 'A' ? 'B' : 'A') + code.substring(151);
        assertThat(run(ADDRESS + "#" + flipped)).isEqualTo(16);
        assertThat(said()).contains("NOT OK code           Its signature does not hold");
        assertThat(run(ADDRESS + "#0oRlong-code")).isEqualTo(16);
        assertThat(said()).contains("NOT OK code           It cannot be read");
        assertThat(run("https://seals.example/s/0000-00ZX-00#" + code)).isEqualTo(15);
        assertThat(said()).contains("The address names another seal than the code");
        Path others = Files.writeString(folder.resolve("keys.json"), new PackagingKey().published());
        assertThat(run(ADDRESS + "#" + code + " --packaging-keys " + others)).isEqualTo(16);
        assertThat(said()).contains("NOT OK code           It names a key that is not among those at hand");
    }

    @Test
    void countsNoCodeOfATimeWhenItsKeySignedNothing() {
        String code = published.code().text();
        published.replace("/keys/packaging.json", published.packagingKey().publishedAsRetired(NOW.minusSeconds(1)));
        assertThat(run(ADDRESS + "#" + code)).isEqualTo(16);
        assertThat(said()).contains("NOT OK code           Its key signed nothing any more");
        published.replace("/keys/packaging.json", published.packagingKey().publishedAsRetired(NOW.plusSeconds(1)));
        assertThat(run(ADDRESS + "#" + code)).isZero();
    }

    @Test
    void countsOnlyLoggedCodesOfAKeyThatWasLost() {
        PackagingCode logged = published.code();
        // Whoever has the key can write any day into a code, but not into the log.
        PackagingCode forged = published
                .packagingKey()
                .sign(new PackagingClaims(
                        logged.claims().number(),
                        "HC-3",
                        "Hearth Devices Ltd",
                        logged.claims().validUntil(),
                        logged.claims().supportEnds(),
                        NOW.minus(Duration.ofDays(9))));
        published.replace("/keys/packaging.json", lost(NOW.plus(Duration.ofDays(1))));
        assertThat(run(ADDRESS + "#" + logged.text())).isEqualTo(16);
        assertThat(said()).contains("read it with --whole-log");
        assertThat(run(ADDRESS + "#" + logged.text() + " --whole-log")).isZero();
        assertThat(said()).contains("The log has it since 2026-11-22T12:00:00Z.");
        assertThat(run(ADDRESS + "#" + forged.text() + " --whole-log")).isEqualTo(16);
        assertThat(said()).contains("The log did not have it before.");
        published.replace("/keys/packaging.json", lost(NOW));
        assertThat(run(ADDRESS + "#" + logged.text() + " --whole-log")).isEqualTo(16);
    }

    /** A seal may have been narrowed since the box was printed. */
    @Test
    void saysThatASealDoesNotCoverTheModelAnyMore() {
        PackagingClaims printed = published.code().claims();
        PackagingCode other = published
                .packagingKey()
                .sign(new PackagingClaims(
                        printed.number(),
                        "HC-1",
                        printed.maker(),
                        printed.validUntil(),
                        printed.supportEnds(),
                        printed.issuedAt()));
        assertThat(run(ADDRESS + "#" + other.text())).isEqualTo(16);
        assertThat(said()).contains("NOT OK model          The seal does not cover model HC-1 any more.");
    }

    @Test
    void saysWhenKeysCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), "{}");
        assertThat(run(ADDRESS + "#" + published.code().text() + " --packaging-keys " + file))
                .isEqualTo(VerifyCommand.USAGE);
        assertThat(run(published.code().text())).isEqualTo(VerifyCommand.USAGE);
    }

    private String lost(Instant at) {
        return new JWKSet(new ECKey.Builder(published.packagingKey().jwk())
                        .expirationTime(Date.from(at))
                        .keyRevocation(new KeyRevocation(Date.from(at), KeyRevocation.Reason.COMPROMISED))
                        .build())
                .toString(true);
    }

    private int run(String call) {
        out.reset();
        var terminal = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new VerifyCommand(published, InstantSource.fixed(now), terminal, terminal)
                .execute(List.of(call.split(" ")));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
