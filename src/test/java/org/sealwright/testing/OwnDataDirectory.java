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
        TestPropertyValues.of("sealwright.data-dir=" + fresh()).applyTo(context);
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
