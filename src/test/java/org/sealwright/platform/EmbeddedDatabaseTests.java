package org.sealwright.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;

/** The embedded server over several lives of the portal. */
class EmbeddedDatabaseTests {

    @Test
    void outlivesItsPortalAndIsTakenOver() throws Exception {
        Path data = OwnDataDirectory.fresh();
        long orphan;
        try (PortalProcess first = PortalProcess.start(data, Map.of()).awaitReady()) {
            refusesASecondStart(data);
            keepsItsSecretsToItsOwner(data);
            orphan = postmaster(data);
            first.kill();
        }
        assertThat(ProcessHandle.of(orphan))
                .as("the server that the killed portal left")
                .isPresent();
        PortalProcess second = PortalProcess.start(data, Map.of()).awaitReady();
        assertThat(ProcessHandle.of(orphan)).as("the orphan").isEmpty();
        assertThat(second.output()).contains("stopping it first");
        long server = postmaster(data);
        second.stop();
        assertThat(second.output()).as("an ordinary end").doesNotContain("Exception");
        assertThat(endsWithin(server, Duration.ofSeconds(20)))
                .as("the server ends with its portal")
                .isTrue();
    }

    @Test
    void refusesAnotherPublicAddress() throws Exception {
        Path data = OwnDataDirectory.fresh();
        try (PortalProcess first = PortalProcess.start(data, Map.of()).awaitReady()) {
            first.stop();
        }
        try (PortalProcess other =
                PortalProcess.start(data, Map.of("SEALWRIGHT_PUBLIC_URL", "https://other.example.org"))) {
            assertThat(other.awaitEnd())
                    .contains("This portal issues seals as https://seal.example.org")
                    .doesNotContain("\tat org.sealwright");
        }
    }

    private static boolean endsWithin(long pid, Duration patience) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null) {
            return true;
        }
        try {
            process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static void refusesASecondStart(Path data) throws Exception {
        try (PortalProcess second = PortalProcess.start(data, Map.of())) {
            assertThat(second.awaitEnd())
                    .contains("Another portal already runs on the data folder")
                    .doesNotContain("\tat org.sealwright");
        }
    }

    private static void keepsItsSecretsToItsOwner(Path data) throws Exception {
        Path password = data.resolve("database-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(password)).hasSizeGreaterThanOrEqualTo(32);
    }

    private static long postmaster(Path data) throws Exception {
        List<String> lines = Files.readAllLines(data.resolve("postgres/18/postmaster.pid"));
        return Long.parseLong(lines.getFirst().strip());
    }
}
