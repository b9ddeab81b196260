package org.sealwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;

/** With {@code SPRING_DATASOURCE_URL} the portal joins a server that somebody else runs, and looks at how it was let in. */
class ExternalServerTests {

    /** PostgreSQL 15 is the oldest that the portal's SQL may need: Debian's, installed or unpacked by {@code bin/test}. */
    private static final Path DEBIANS = Stream.of("/", "target/postgresql-15/")
            .map(root -> Path.of(root, "usr/lib/postgresql/15/bin").toAbsolutePath())
            .filter(bin -> Files.exists(bin.resolve("postgres")))
            .findFirst()
            .orElse(Path.of("none"));

    private final Path folder = OwnDataDirectory.fresh();

    @Test
    void runsOnAServerOfSomebodyElseAndOnlyAsARoleThatItCanTrust() throws Exception {
        try (ExternalServer server = ExternalServer.bundled(folder)) {
            startsAndEmbedsNothing(server);
            assertThat(refusalOfTheOwner(server)).contains("owns tables", "Run the portal as sealwright_app");
            RuntimeRoleCheck check = new RuntimeRoleCheck(server.asApp());
            check.check();
            server.execute("sealwright", "alter role sealwright_app bypassrls");
            assertThatThrownBy(check::check).hasMessageContaining("may bypass row-level security");
            server.execute("sealwright", "alter role sealwright_app nobypassrls");
            server.execute("sealwright", "grant update on audit.entry to sealwright_app");
            assertThatThrownBy(check::check).hasMessageContaining("may change the trail (audit.entry)");
        }
    }

    @Test
    void runsOnTheOldestServerThatItPromises() throws Exception {
        assumeThat(DEBIANS.resolve("postgres"))
                .as("Debian's postgresql-15 is here")
                .exists();
        try (ExternalServer server = ExternalServer.installed(DEBIANS, folder)) {
            assertThat(server.ask("show server_version")).startsWith("15.");
            startsAndEmbedsNothing(server);
        }
    }

    private void startsAndEmbedsNothing(ExternalServer server) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (PortalProcess portal =
                PortalProcess.start(data, server.environment()).awaitReady()) {
            assertThat(portal.output()).contains("Sealwright is ready");
            assertThat(data.resolve("postgres")).doesNotExist();
            assertThat(server.ask("""
                            select string_agg(distinct tableowner, ',') from pg_tables
                            where schemaname not in ('pg_catalog', 'information_schema')
                            """)).isEqualTo("sealwright_owner");
            assertThat(
                            server.ask(
                                    "select string_agg(distinct usename, ',') from pg_stat_activity where datname = 'sealwright' and pid <> pg_backend_pid()"))
                    .isEqualTo("sealwright_app");
        }
    }

    private String refusalOfTheOwner(ExternalServer server) throws Exception {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("SPRING_DATASOURCE_USERNAME", "sealwright_owner");
        environment.put("SPRING_DATASOURCE_PASSWORD", ExternalServer.OWNER_PASSWORD);
        try (PortalProcess portal = PortalProcess.start(folder.resolve("data"), environment)) {
            return portal.awaitEnd();
        }
    }
}
