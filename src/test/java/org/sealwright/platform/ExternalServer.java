package org.sealwright.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sealwright.testing.OwnDataDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server that is not the portal's own, with the roles and passwords that an operator gave it. */
final class ExternalServer implements AutoCloseable {

    static final String OWNER_PASSWORD = "owner's own";
    static final String APP_PASSWORD = "app's own";
    private static final String SUPERUSER_PASSWORD = "superuser's own";

    private final int port;
    private final AutoCloseable server;

    private ExternalServer(int port, AutoCloseable server) {
        this.port = port;
        this.server = server;
    }

    /** The binaries that the portal brings, run as a stranger's server; set up through JDBC. */
    static ExternalServer bundled(Path folder) throws IOException, SQLException {
        Path passwordFile = Files.writeString(folder.resolve("password"), SUPERUSER_PASSWORD);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .setOverrideWorkingDirectory(OwnDataDirectory.databaseBinaries().toFile())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setServerConfig("unix_socket_directories", "")
                .setConnectConfig("password", SUPERUSER_PASSWORD)
                .start();
        ExternalServer external = new ExternalServer(postgres.getPort(), postgres);
        external.execute("postgres", Files.readString(Path.of("db/roles.sql")));
        external.execute("postgres", "alter role sealwright_owner password '" + quoted(OWNER_PASSWORD) + "'");
        external.execute("postgres", "alter role sealwright_app password '" + quoted(APP_PASSWORD) + "'");
        external.execute("postgres", "create database sealwright owner sealwright_owner");
        return external;
    }

    /** Binaries of the machine's own; set up by psql with the very files of {@code docker/compose.yaml}. */
    static ExternalServer installed(Path binaries, Path folder) throws Exception {
        Path passwordFile = Files.writeString(folder.resolve("password"), SUPERUSER_PASSWORD);
        Path data = folder.resolve("server");
        run(
                folder,
                binaries.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--locale=C.UTF-8",
                "--encoding=UTF8");
        int port = freePort();
        Process postgres = process(
                        folder,
                        binaries.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=localhost",
                        "-c",
                        "unix_socket_directories=")
                .start();
        ExternalServer external = new ExternalServer(port, () -> stop(postgres));
        external.awaitConnections();
        external.psql(binaries, folder, Path.of("db/roles.sql"));
        external.psql(binaries, folder, Path.of("docker/init-database.sql"));
        return external;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/sealwright";
    }

    /** What an operator sets so that a portal runs on this server. */
    Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                url(),
                "SPRING_DATASOURCE_USERNAME",
                "sealwright_app",
                "SPRING_DATASOURCE_PASSWORD",
                APP_PASSWORD,
                "SPRING_FLYWAY_USER",
                "sealwright_owner",
                "SPRING_FLYWAY_PASSWORD",
                OWNER_PASSWORD);
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String question) throws SQLException {
        try (Connection connection = connect("sealwright");
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** A connection as the portal has it. */
    JdbcClient asApp() {
        return JdbcClient.create(new DriverManagerDataSource(url(), "sealwright_app", APP_PASSWORD));
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database, "postgres", SUPERUSER_PASSWORD);
    }

    private void awaitConnections() throws InterruptedException {
        for (int i = 0; i < 120; i++) {
            try (Connection connection = connect("postgres")) {
                return;
            } catch (SQLException notYet) {
                Thread.sleep(250);
            }
        }
        throw new AssertionError("The server takes no connections");
    }

    private void psql(Path binaries, Path folder, Path script) throws Exception {
        ProcessBuilder psql = new ProcessBuilder(
                        binaries.resolve("psql").toString(),
                        "--no-psqlrc",
                        "--set=ON_ERROR_STOP=1",
                        "--host=localhost",
                        "--port=" + port,
                        "--username=postgres",
                        "--dbname=postgres",
                        "--file=" + script)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("psql.log").toFile());
        psql.environment()
                .putAll(Map.of(
                        "PGPASSWORD", SUPERUSER_PASSWORD,
                        "SEALWRIGHT_OWNER_PASSWORD", OWNER_PASSWORD,
                        "SEALWRIGHT_APP_PASSWORD", APP_PASSWORD,
                        "SEALWRIGHT_READER_PASSWORD", "reader's own"));
        finish(psql.start(), folder.resolve("psql.log"));
    }

    private static void run(Path folder, String... command) throws Exception {
        finish(process(folder, command).start(), folder.resolve("server.log"));
    }

    private static void finish(Process process, Path log) throws Exception {
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(Files.readString(log));
        }
    }

    /** PostgreSQL refuses to run as root; a namespace of its own makes it nobody, as containers of tests need. */
    private static ProcessBuilder process(Path folder, String... command) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(command));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()));
    }

    private static void stop(Process postgres) throws InterruptedException {
        postgres.destroy();
        if (!postgres.waitFor(60, TimeUnit.SECONDS)) {
            postgres.destroyForcibly().waitFor();
        }
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
