package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.verification.PublishedBody.NOW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerifyCommandTests {

    private static final String BODY = "--body https://seals.example";

    @TempDir
    Path folder;

    private final PublishedBody published = new PublishedBody();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void checksANumberAnAddressAndAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("seal.jwt"), published.token() + "\n");
        assertThat(run("k7m2q9xr1d " + BODY)).isZero();
        assertThat(run("https://seals.example/s/K7M2-Q9XR-1D#content")).isZero();
        assertThat(run("https://seals.example/seals/K7M2-Q9XR-1D")).isZero();
        assertThat(run("https://seals.example/credentials/K7M2-Q9XR-1D/1 " + BODY))
                .isZero();
        assertThat(run(file + " " + BODY)).isZero();
        assertThat(out()).contains("Answer: valid, as of 2026-11-22T12:00:00Z").doesNotContain("NOT OK");
    }

    @Test
    void saysThatAFileAloneVouchesForNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("seal.jwt"), published.token());
        assertThat(run(file.toString())).isZero();
        assertThat(out()).contains("Whether seals.example is a body that you trust, you have to know.");
    }

    @Test
    void givesEachAnswerAnExitCodeOfItsOwn() {
        assertThat(Arrays.stream(Answer.values()).map(VerifyCommand::exitCode))
                .containsExactly(0, 10, 11, 12, 13, 14, 15, 16);
        assertThat(run("K7M2-Q9XR-1D --firmware 9.9 " + BODY)).isEqualTo(10);
        published.register("suspended");
        assertThat(run("K7M2-Q9XR-1D " + BODY)).isEqualTo(11);
        published.cut("/credentials");
        published.register("active");
        assertThat(run("K7M2-Q9XR-1D " + BODY)).isEqualTo(16);
        assertThat(out()).contains("NOT OK credential", "the answer was 503", "Answer: could not check");
    }

    @Test
    void keepsTheNewestCheckpointAndHoldsTheLogToIt() throws IOException {
        Path kept = folder.resolve("checkpoint");
        String call = "K7M2-Q9XR-1D --kept " + kept + " " + BODY;
        assertThat(run(call)).isZero();
        assertThat(Files.readString(kept)).isEqualTo(published.checkpoint().toString());
        published.others(3);
        assertThat(run(call)).isZero();
        String newest = published.checkpoint().toString();
        published.rewrite(7);
        published.others(3);
        assertThat(run(call)).isEqualTo(16);
        assertThat(Files.readString(kept)).as("nothing worse takes its place").isEqualTo(newest);
        Files.writeString(kept, "not a checkpoint");
        assertThat(run(call)).isEqualTo(VerifyCommand.USAGE);
    }

    @Test
    void writesJsonForPrograms() {
        assertThat(run("K7M2-Q9XR-1D --whole-log --json --log-key " + published.logKey() + " " + BODY))
                .isZero();
        assertThat(out())
                .startsWith("{")
                .contains("\"answer\":\"valid\"", "\"version\":1", "\"source\":\"log\",\"passed\":true");
    }

    @Test
    void letsNoTextFromOutsideSteerTheTerminal() throws IOException {
        var json = Issuer.seal();
        json.put("name", "Seal \u001b[2J\u202e");
        json.put("seal", Map.of("number", "K7M2-Q9XR-1D", "version", 1, "firmwareCovered", List.of()));
        Path file =
                Files.writeString(folder.resolve("seal.jwt"), published.issuer().sign(json));
        assertThat(run(file + " " + BODY)).isEqualTo(16);
        assertThat(out()).contains("Seal ?[2J?").doesNotContain("\u001b", "\u202e");
    }

    static Stream<Arguments> misused() {
        return Stream.of(
                Arguments.of("", "Say which seal"),
                Arguments.of("K7M2-Q9XR-1D", "add --body"),
                Arguments.of("K7M2-Q9XR-1E " + BODY, "neither a file nor the number of a seal"),
                Arguments.of("https://seals.example/other/K7M2-Q9XR-1D", "is not the address of a seal"),
                Arguments.of(
                        "https://other.example/s/K7M2-Q9XR-1D " + BODY, "is not an address of https://seals.example"),
                Arguments.of("K7M2-Q9XR-1D --firmware", "--firmware needs a value"),
                Arguments.of("K7M2-Q9XR-1D --frmware 3", "not clear what --frmware is for"),
                Arguments.of("K7M2-Q9XR-1D --body seals.example", "--body needs an address"),
                Arguments.of("K7M2-Q9XR-1D --log-key abc " + BODY, "--log-key needs a key"));
    }

    @ParameterizedTest
    @MethodSource("misused")
    void saysHowItIsToBeCalled(String call, String sentence) {
        assertThat(run(call)).isEqualTo(VerifyCommand.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence, "Exit codes:");
        assertThat(out()).isEmpty();
    }

    private int run(String call) {
        List<String> arguments =
                Arrays.stream(call.split(" ")).filter(word -> !word.isEmpty()).toList();
        return new VerifyCommand(
                        published,
                        InstantSource.fixed(NOW),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
