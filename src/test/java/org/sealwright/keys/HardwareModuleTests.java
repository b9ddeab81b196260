package org.sealwright.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in a module, as docs/operations.md makes them, on SoftHSM where it is installed. */
class HardwareModuleTests {

    private static final String PIN = "4711-rowan-hill";

    @TempDir
    static Path folder;

    private static Path configuration;

    @BeforeAll
    static void makeAToken() throws Exception {
        Path library = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(library != null, "SoftHSM is not installed");
        // SoftHSM finds its configuration by the environment of this process, which the build sets.
        String conf = System.getenv("SOFTHSM2_CONF");
        Assumptions.assumeTrue(conf != null && conf.contains("target"), "SOFTHSM2_CONF is not set by the build");
        Files.writeString(
                Path.of(conf),
                "directories.tokendir = " + Files.createDirectory(folder.resolve("tokens"))
                        + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "sealwright", "--so-pin", PIN, "--pin", PIN);
        configuration = Files.writeString(
                folder.resolve("pkcs11.cfg"),
                "name=Sealwright\nlibrary=" + library
                        + "\nslotListIndex=0\nattributes(generate, CKO_PRIVATE_KEY, *) = {\n  CKA_SENSITIVE = true\n  CKA_EXTRACTABLE = false\n}\n");
        Files.writeString(folder.resolve("pin"), PIN + "\n");
        keytool("seal-2027", "secp256r1");
        keytool("document-2027", "secp384r1");
    }

    @Test
    void signsInTheModuleWithKeysThatNobodyCanTakeOut() throws Exception {
        assertPasses("signs");
    }

    @Test
    void takesWhatWaitsThereAndMakesNothing() throws Exception {
        assertPasses("takes");
    }

    @Test
    void refusesToStartWithTheWrongPinAndWithTheLogsKey() throws Exception {
        assertPasses("refuses");
    }

    /** It is killed as soon as it has passed: how it would end by itself is not what is tried here. */
    private static void assertPasses(String trial) throws Exception {
        Process process = new ProcessBuilder(
                        java("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HardwareModuleTrial.class.getName(),
                        folder.toString(),
                        trial)
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.equals(HardwareModuleTrial.PASSED)) {
                said.append(line).append('\n');
                line = lines.readLine();
            }
            assertThat(line).as("%s", said).isEqualTo(HardwareModuleTrial.PASSED);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static void keytool(String label, String curve) throws Exception {
        run(
                java("keytool"),
                "-genkeypair",
                "-storetype",
                "PKCS11",
                "-keystore",
                "NONE",
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                configuration.toString(),
                "-storepass",
                PIN,
                "-keyalg",
                "EC",
                "-groupname",
                curve,
                "-alias",
                label,
                "-dname",
                "CN=" + label,
                "-validity",
                "3650");
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
