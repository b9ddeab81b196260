package org.sealwright.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server that a killed portal left behind: after {@code kill -9} its postmaster lives on. It is only looked
 * for while the portal holds the lock of its data folder, so whoever still runs there belongs to nobody.
 */
class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

    private final Path dataDirectory;
    private final Path pidFile;

    OrphanedServer(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.pidFile = dataDirectory.resolve("postmaster.pid");
    }

    /** Ends it in PostgreSQL's fast way (SIGINT: open transactions are rolled back), and waits until it is gone. */
    void stop() throws IOException {
        Optional<ProcessHandle> orphan = find();
        if (orphan.isEmpty()) {
            return;
        }
        long pid = orphan.get().pid();
        LOG.warn("A database server of an earlier run (process {}) is still there; stopping it first", pid);
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).inheritIO().start();
        await(orphan.get().onExit(), pid);
    }

    private Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String first = Files.readAllLines(pidFile).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(first)).filter(this::servesThisFolder);
    }

    /**
     * After a restart of the machine the number may belong to some other process, another portal's server even, which must
     * be left alone.
     */
    private boolean servesThisFolder(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean isPostgres =
                info.command().filter(command -> command.endsWith("postgres")).isPresent();
        return isPostgres
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(dataDirectory.toString()))
                        .orElse(true);
    }

    private static void await(CompletableFuture<ProcessHandle> exit, long pid) {
        try {
            exit.get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefused(
                    "The database server of an earlier run (process " + pid + ") does not stop.",
                    "Look at that process, end it, and start again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a database server stopped", e);
        }
    }
}
