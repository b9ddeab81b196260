package org.sealwright.keys;

import java.util.Map;
import org.sealwright.platform.DataDirectory;
import org.sealwright.testing.OwnDataDirectory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A data folder as a fresh portal has it. */
final class DataFolder {

    private final DataDirectory directory;

    DataFolder() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("sealwright.data-dir", OwnDataDirectory.fresh().toString())));
        context.register(DataDirectory.class);
        context.refresh();
        directory = context.getBean(DataDirectory.class);
    }

    DataDirectory directory() {
        return directory;
    }
}
