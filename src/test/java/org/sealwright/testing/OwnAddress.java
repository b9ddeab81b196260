package org.sealwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A free port, known before the portal starts, because the public address names it; and a data folder. */
public class OwnAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new OwnDataDirectory().initialize(context);
        try (ServerSocket socket = new ServerSocket(0)) {
            TestPropertyValues.of("server.port=" + socket.getLocalPort()).applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
