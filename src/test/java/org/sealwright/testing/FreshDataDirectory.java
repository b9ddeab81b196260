package org.sealwright.testing;

import java.util.Map;
import org.sealwright.platform.DataDirectory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An empty data folder, as a fresh portal has it, for parts that are tried without a portal. */
public final class FreshDataDirectory {

    private FreshDataDirectory() {}

    public static DataDirectory make() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("sealwright.data-dir", OwnDataDirectory.fresh().toString())));
        context.register(DataDirectory.class);
        context.refresh();
        return context.getBean(DataDirectory.class);
    }
}
