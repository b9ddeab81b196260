package org.sealwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which process the portal may stop: the number in {@code postmaster.pid} may have gone to somebody else. */
class OrphanedServerTests {

    @TempDir
    Path folder;

    private Process process;

    /**
     * Stands for a server: a shell that is called postgres and waits, with the arguments that a server has. Where this run
     * itself was told to ignore interrupts, a shell can't trap them; a real server can.
     */
    @BeforeEach
    void startSomething() throws IOException {
        Path postgres = Files.copy(Path.of("/bin/sh").toRealPath(), folder.resolve("postgres"));
        process = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        postgres.toString(),
                        "-c",
                        "trap 'exit 0' INT; while :; do sleep 0.1; done",
                        "-D",
                        folder.resolve("ours").toString())
                .start();
        await().until(() ->
                process.info().command().filter(postgres.toString()::equals).isPresent());
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void stopsTheServerOfItsOwnFolder() throws Exception {
        new OrphanedServer(folderWithPid("ours")).stop();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesTheServerOfAnotherFolderAlone() throws Exception {
        new OrphanedServer(folderWithPid("another")).stop();
        assertThat(process.waitFor(1, TimeUnit.SECONDS)).isFalse();
    }

    private Path folderWithPid(String name) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        Files.writeString(data.resolve("postmaster.pid"), process.pid() + "\n");
        return data;
    }
}
