package org.sealwright.keys;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.sealwright.platform.StartRefused;
import org.sealwright.signer.GuardedSigner;
import org.sealwright.signer.SignerServer;
import org.sealwright.signer.TrustReport;

/**
 * {@code java -jar sealwright.jar signer}: a signer in a process of its own, with the key, the trust and the journal in a
 * folder that the portal can't reach (docs/operations.md). It starts no portal and knows no database.
 */
public final class SignerCommand {

    /** The command's exit code where it was called wrongly, as {@code sysexits.h} has it. */
    private static final int USAGE = 64;

    private final PrintStream out;
    private final PrintStream err;

    private SignerCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it on this machine's terminal; serving ends with the process.
     *
     * @param arguments what follows the word {@code signer}
     * @return the exit code
     */
    public static int run(List<String> arguments) {
        return new SignerCommand(System.out, System.err).execute(arguments);
    }

    private int execute(List<String> arguments) {
        try {
            SignerOptions options = SignerOptions.parse(arguments);
            switch (options.what()) {
                case SERVE -> serve(options);
                case SHOW -> show(options);
                case NEW_KEY -> newKey(options);
            }
            return 0;
        } catch (SignerOptions.Misused e) {
            err.println(e.getMessage());
            err.println(SignerOptions.HELP);
            return USAGE;
        } catch (StartRefused e) {
            err.println(e.getMessage());
            err.println(e.remedy());
            return 1;
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void serve(SignerOptions options) {
        try (var folder = SignerHome.open(options.folder(), options.issuer());
                var signer = new GuardedSigner(folder.did(), folder.keys(), options.folder(), Clock.systemUTC());
                var server = new SignerServer(signer, options.listen(), folder.secret(), out)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            TrustReport.of(options.folder(), folder.did()).forEach(out::println);
            out.println("Ready at " + server.address());
            server.serve();
        }
    }

    private void show(SignerOptions options) {
        if (!Files.isDirectory(options.folder())) {
            throw new IllegalArgumentException("There is no folder " + options.folder());
        }
        TrustReport.of(options.folder(), SignerHome.knownDid(options.folder())).forEach(out::println);
    }

    private void newKey(SignerOptions options) {
        try (var folder = SignerHome.open(options.folder(), null)) {
            out.println("Made the key " + folder.newKey().kid());
        }
    }
}
