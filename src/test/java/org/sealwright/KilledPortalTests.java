package org.sealwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;

/**
 * Statement 2: an act, its audit entry and its log entry commit together or not at all. Tried on a running portal with
 * {@code kill -9}.
 */
class KilledPortalTests {

    @Test
    void leavesNothingOfAnActThatWasKilledBeforeItsCommit() throws Exception {
        assertThat(afterKill("before-commit")).isEqualTo("0 0 0 0 0 0 0");
    }

    @Test
    void leavesAllOfAnActThatWasKilledAfterItsCommit() throws Exception {
        assertThat(afterKill("after-commit")).isEqualTo("1 1 1 1 1 1 1");
    }

    private static String afterKill(String point) throws Exception {
        Path data = OwnDataDirectory.fresh();
        try (PortalProcess killed = portal(data, point)) {
            await(data.resolve("stopped"), killed);
            killed.kill();
        }
        try (PortalProcess next = portal(data, "never")) {
            return await(data.resolve("found"), next);
        }
    }

    private static PortalProcess portal(Path data, String point) throws Exception {
        return PortalProcess.start(
                data,
                Map.of(),
                "--spring.main.sources=org.sealwright.testing.KilledAct",
                "--sealwright.test.killed-act=" + point);
    }

    private static String await(Path file, PortalProcess portal) throws Exception {
        for (int i = 0; i < 480 && portal.handle().isAlive(); i++) {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Files.readString(file);
            }
            Thread.sleep(250);
        }
        throw new AssertionError("Nothing was written to " + file + ":\n" + portal.output());
    }
}
