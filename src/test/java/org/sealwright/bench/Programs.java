package org.sealwright.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Other programs that a bench compares with or asks with. */
public final class Programs {

    private Programs() {}

    /** Runs one to its end and gives what it printed. */
    public static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " said: " + said);
        }
        return said;
    }

    /** Whether a program can be started at all. */
    public static boolean have(String name) {
        try {
            run(List.of("which", name));
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
