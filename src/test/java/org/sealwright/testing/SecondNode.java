package org.sealwright.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.PublicAddress;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/**
 * A second portal on the database of this one, with the same keys and the same people to trust, set up as docs/operations.md
 * says; in a process of its own.
 */
@TestComponent
public class SecondNode {

    private final JdbcConnectionDetails server;
    private final FlywayConnectionDetails owner;
    private final DataDirectory keys;
    private final Signatures signatures;
    private final PublicAddress address;

    SecondNode(
            JdbcConnectionDetails server,
            FlywayConnectionDetails owner,
            DataDirectory keys,
            Signatures signatures,
            PublicAddress address) {
        this.address = address;
        this.server = server;
        this.owner = owner;
        this.keys = keys;
        this.signatures = signatures;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param data a fresh folder, its own
     * @param purpose what it is for
     */
    public PortalProcess start(Path data, PortalProcess.Purpose purpose, String... arguments)
            throws IOException, InterruptedException {
        for (String file : new String[] {"keys.p12", "keys-passphrase"}) {
            Files.copy(keys.resolve(file), data.resolve(file));
        }
        Files.writeString(data.resolve("founders"), signatures.foundersKept());
        Path signer = Files.createDirectory(data.resolve("signer"));
        for (String file : new String[] {"trust.json", "journal.jsonl"}) {
            Files.copy(keys.resolve("signer").resolve(file), signer.resolve(file));
        }
        return PortalProcess.start(
                        purpose,
                        data,
                        Map.of(
                                "SEALWRIGHT_PUBLIC_URL", address.url(),
                                "SPRING_DATASOURCE_URL", server.getJdbcUrl(),
                                "SPRING_DATASOURCE_USERNAME", String.valueOf(server.getUsername()),
                                "SPRING_DATASOURCE_PASSWORD", String.valueOf(server.getPassword()),
                                "SPRING_FLYWAY_USER", String.valueOf(owner.getUsername()),
                                "SPRING_FLYWAY_PASSWORD", String.valueOf(owner.getPassword())),
                        arguments)
                .awaitReady();
    }
}
