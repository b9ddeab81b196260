package org.sealwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context of the tests a data folder of its own below {@code target/}. */
public class OwnDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("sealwright.data-dir=" + fresh(), "sealwright.database-binaries=" + databaseBinaries())
                .applyTo(context);
    }

    /** PostgreSQL's programs, which take longer to unpack than to start, for all portals of the tests. */
    public static Path databaseBinaries() {
        return Path.of("target", "postgres-binaries").toAbsolutePath();
    }

    public static Path fresh() {
        try {
            Path all = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(all, "portal-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
