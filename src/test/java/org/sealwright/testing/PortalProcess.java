package org.sealwright.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A portal in a process of its own, which a test may kill. */
public final class PortalProcess implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final int port;
    private final Path log;

    private PortalProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts one on a data folder and a free port; returns at once. */
    public static PortalProcess start(Path dataDirectory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return start(Purpose.TRYING, dataDirectory, environment, arguments);
    }

    /** Starts one for this or that purpose. */
    public static PortalProcess start(
            Purpose purpose, Path dataDirectory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(purpose.options(), dataDirectory, environment, arguments);
    }

    /** Starts one with these options of the virtual machine. */
    static PortalProcess run(
            List<String> options, Path dataDirectory, Map<String, String> environment, String... arguments)
            throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(dataDirectory.getParent(), "portal-", ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.add("org.sealwright.Sealwright");
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SEALWRIGHT_DATA_DIR", dataDirectory.toString());
        builder.environment()
                .put(
                        "SEALWRIGHT_DATABASE_BINARIES",
                        OwnDataDirectory.databaseBinaries().toString());
        builder.environment().put("SEALWRIGHT_PUBLIC_URL", "https://seal.example.org");
        builder.environment().putAll(environment);
        return new PortalProcess(builder.start(), port, log);
    }

    /** Waits until it answers, and fails with its log where it does not. */
    public PortalProcess awaitReady() throws IOException, InterruptedException {
        for (int i = 0; i < 240 && process.isAlive(); i++) {
            if (answers()) {
                return this;
            }
            Thread.sleep(500);
        }
        kill();
        throw new AssertionError("The portal did not start:\n" + output());
    }

    /** Waits until it has ended by itself, and gives what it printed. */
    public String awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("The portal did not end:\n" + output());
        }
        return output();
    }

    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    public String output() throws IOException {
        return Files.readString(log);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** {@code kill -9}: nothing of its own gets to run. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in the ordinary way. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address("/actuator/health")))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What a portal is started for. */
    public enum Purpose {
        /** It is to start fast, not to be fast. */
        TRYING,
        /** It is to be as fast as in the field. */
        MEASURING;

        private List<String> options() throws IOException, InterruptedException {
            return this == TRYING
                    ? PortalClasses.options()
                    : List.of("-Xmx1200m", "-cp", System.getProperty("java.class.path"));
        }
    }
}
