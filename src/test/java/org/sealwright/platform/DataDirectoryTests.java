package org.sealwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.sealwright.testing.OwnDataDirectory;

class DataDirectoryTests {

    private final Path folder = OwnDataDirectory.fresh();

    @Test
    void closesAFolderThatWasMadeBeforehandToOthers() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataDirectory directory = new DataDirectory(folder.toString())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(directory.resolve("x")).isEqualTo(folder.resolve("x"));
        }
    }

    /** A new password would not open what the old one closed, and the old one's loss would be hidden. */
    @Test
    void makesNoNewPasswordForDataThatIsThere() throws Exception {
        try (DataDirectory directory = new DataDirectory(folder.toString())) {
            Files.createDirectories(folder.resolve("postgres/18"));
            Files.writeString(folder.resolve("postgres/18/PG_VERSION"), "18\n");
            assertThatThrownBy(() -> new EmbeddedDatabase(directory, ""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("database-password");
            assertThat(folder.resolve("database-password")).doesNotExist();
        }
    }
}
