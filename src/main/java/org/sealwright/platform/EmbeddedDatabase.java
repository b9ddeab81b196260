package org.sealwright.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * PostgreSQL in the data folder, for a portal that was given no server. Its binaries come as a dependency whose defaults
 * are those of a test database; they are turned around here, so that what was committed survives a power cut. The
 * superuser's password is random and lies in an owner-only file; the roles' passwords are new at every start and live in
 * memory only.
 */
class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "sealwright";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String PASSWORD_FILE = "database-password";

    private final EmbeddedPostgres server;
    private final Map<DatabaseRole, String> passwords;

    /** @param binaries where the server's programs are unpacked, unless they lie there already; empty for the data folder */
    EmbeddedDatabase(DataDirectory directory, String binaries) throws IOException, SQLException {
        Path data = directory.folder("postgres").resolve("18");
        Path programs = binaries.isBlank() ? directory.folder("postgres").resolve("binaries") : Path.of(binaries);
        new OrphanedServer(data).stop();
        String password = superuserPassword(directory, Files.exists(data.resolve("PG_VERSION")));
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setLocaleConfig("encoding", "UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.resolve(PASSWORD_FILE).toString())
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        this.passwords = Map.of(
                DatabaseRole.OWNER, randomPassword(),
                DatabaseRole.APP, randomPassword(),
                DatabaseRole.READER, randomPassword());
        prepare(password);
        LOG.info("PostgreSQL runs on port {} with its data in {}", server.getPort(), data);
    }

    String url() {
        return server.getJdbcUrl("postgres", NAME).replaceAll("\\?.*", "");
    }

    String password(DatabaseRole role) {
        return Objects.requireNonNull(passwords.get(role));
    }

    private void prepare(String superuserPassword) throws SQLException, IOException {
        try (Connection connection = server.getDatabase("postgres", "postgres", Map.of("password", superuserPassword))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8));
            for (Map.Entry<DatabaseRole, String> entry : passwords.entrySet()) {
                statement.execute("alter role %s login password '%s'"
                        .formatted(entry.getKey().roleName(), entry.getValue()));
            }
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database %s owner %s".formatted(NAME, DatabaseRole.OWNER.roleName()));
            }
        }
    }

    private static String superuserPassword(DataDirectory directory, boolean hasData) throws IOException {
        Path file = directory.resolve(PASSWORD_FILE);
        if (!Files.exists(file)) {
            if (hasData) {
                throw new StartRefused(
                        "The password of the database in " + directory.resolve("postgres") + " is missing: " + file
                                + ".",
                        "Put the file back from the backup of the data folder; without it the data can't be opened.");
            }
            directory.writeSecret(PASSWORD_FILE, randomPassword().getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
