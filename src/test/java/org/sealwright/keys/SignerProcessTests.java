package org.sealwright.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.signer.Refusal;
import org.sealwright.signer.SealSigner;
import org.sealwright.signer.SignerRefused;
import org.sealwright.signer.SignerWorld;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;

/** The signer as docs/operations.md says to run it: a process of its own, with the key, beside a portal without. */
class SignerProcessTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path home;
    private String address;

    @BeforeEach
    void chooseAFolder() {
        home = folder.resolve("signer");
        address = "unix:" + folder.resolve("s");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void signsAfterAKillWhatItWouldHaveSignedBefore() throws Exception {
        var world = new SignerWorld(Clock.systemUTC().instant());
        Process first = serve();
        SealSigner signer = signer();
        signer.found(world.founding);
        String credential = SignerWorld.credential(1, "Pico Cam");
        var order = world.order(credential);
        String jws = signer.signSeal(order);
        first.destroyForcibly().waitFor();
        assertThatExceptionOfType(SignerRefused.class)
                .isThrownBy(() -> signer.signSeal(order))
                .extracting(SignerRefused::reason)
                .isEqualTo(Refusal.UNREACHABLE);
        serve();
        for (String signed : List.of(jws, signer.signSeal(order))) {
            var parsed = JWSObject.parse(signed);
            ECKey key = ECKey.parse(signer.keys().getFirst());
            assertThat(parsed.getPayload()).hasToString(credential);
            assertThat(parsed.getHeader().getKeyID()).isEqualTo(SignerWorld.DID + "#" + key.computeThumbprint());
            assertThat(parsed.verify(new ECDSAVerifier(key))).isTrue();
        }
        assertThat(run("show", "--dir", home.toString()))
                .contains("Issuer " + SignerWorld.DID)
                .contains(world.ada.passkey().publicHalf().spoken())
                .contains(world.reviewer.passkey().publicHalf().spoken())
                .contains("Seals signed: 1");
    }

    @Test
    void startsForOneIssuerOnly() throws Exception {
        assertThat(run("--dir", home.toString())).contains("Name the portal's public address at the first start");
        serve().destroyForcibly().waitFor();
        assertThat(run("--dir", home.toString(), "--issuer", "https://other.example"))
                .contains("This signer signs for https://seal.example.org");
        assertThat(run("new-key", "--dir", home.toString())).contains("Made the key ");
        assertThat(run("--folder")).contains("It is not clear what --folder is for.");
        serve();
        assertThat(signer().keys()).hasSize(2);
        assertThat(run("new-key", "--dir", home.toString())).contains("Another portal already runs on the data folder");
    }

    @Test
    void leavesThePortalWithoutAKeyForSeals() throws Exception {
        Process process = serve();
        Path data = OwnDataDirectory.fresh();
        try (var portal = PortalProcess.start(
                        data,
                        Map.of(
                                "SEALWRIGHT_SIGNER",
                                address,
                                "SEALWRIGHT_SIGNER_SECRET_FILE",
                                home.resolve("secret").toString()))
                .awaitReady()) {
            ECKey key = ECKey.parse(signer().keys().getFirst());
            assertThat(get(portal, "/.well-known/did.json").body())
                    .contains(key.computeThumbprint().toString());
            assertThat(run(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-list",
                            "-keystore",
                            data.resolve("keys.p12").toString(),
                            "-storepass:file",
                            data.resolve("keys-passphrase").toString())))
                    .contains("log-")
                    .doesNotContain("seal-");
            assertThat(data.resolve("signer")).doesNotExist();
            assertThat(get(portal, "/actuator/health/signing").statusCode()).isEqualTo(200);
            process.destroyForcibly().waitFor();
            assertThat(get(portal, "/actuator/health/signing").statusCode()).isEqualTo(503);
            assertThat(get(portal, "/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(PortalProcess portal, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(portal.address(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As the portal asks it; with the first key. */
    private SealSigner signer() {
        var link = new SignerLink(address, home.resolve("secret").toString());
        String kid = link.keys().getFirst().kid();
        return link.to(() -> kid);
    }

    private Process serve() throws IOException {
        Path log = Files.createTempFile(folder, "signer", ".log");
        Process process = new ProcessBuilder(
                        command("--dir", home.toString(), "--issuer", SignerWorld.ORIGIN, "--listen", address))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        started.add(process);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(log).contains("Ready at " + address) || !process.isAlive());
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        return process;
    }

    private String run(String... arguments) throws Exception {
        return run(command(arguments));
    }

    private String run(List<String> command) throws Exception {
        Path log = Files.createTempFile(folder, "run", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        started.add(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(log);
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sealwright.Sealwright",
                "signer"));
        command.addAll(List.of(arguments));
        return command;
    }
}
