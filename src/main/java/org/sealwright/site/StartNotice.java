package org.sealwright.site;

import java.io.PrintStream;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the portal where it is and what to do next, on standard output and as plain lines. */
@Component
class StartNotice {

    private final PublicAddress address;
    private final Directory directory;
    private final DataDirectory data;
    private final Environment environment;

    StartNotice(PublicAddress address, Directory directory, DataDirectory data, Environment environment) {
        this.address = address;
        this.directory = directory;
        this.data = data;
        this.environment = environment;
    }

    /** After whatever else has something to say when the portal is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        print(System.out);
    }

    void print(PrintStream out) {
        out.println();
        out.println("Sealwright is ready: " + address.url() + listening());
        out.println(next());
        out.println("Its files are in " + data.resolve("") + ".");
        out.println("To stop it, press Ctrl+C or end process "
                + ProcessHandle.current().pid() + ".");
        out.println();
    }

    private String listening() {
        String port = environment.getProperty("local.server.port", "");
        return port.isEmpty() || address.url().endsWith(":" + port) ? "" : " (listening on port " + port + ")";
    }

    private String next() {
        return directory.body().isPresent()
                ? "Next: sign in at " + address.url("/sign-in")
                : "Next: nobody is set up yet. Open the one-time link that stands above, and make yourself the first administrator.";
    }
}
