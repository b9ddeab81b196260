package org.sealwright.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar sealwright.jar verify FILE|URL|NUMBER|CODE}: checks a seal without its body's pages, and tells scripts the
 * answer by its exit code. It starts no portal.
 */
public final class VerifyCommand {

    /** The command's exit code where it was called wrongly, as {@code sysexits.h} has it. */
    static final int USAGE = 64;

    /** Exit codes above it are answers other than valid, in the order of {@link Answer}; 1 is what a crash leaves. */
    private static final int ANSWERS = 9;

    private final PublicSources sources;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PublicSources sources, InstantSource clock, PrintStream out, PrintStream err) {
        this.sources = sources;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it on this machine's network and terminal.
     *
     * @param arguments what follows the word {@code verify}
     * @return the exit code
     */
    public static int run(List<String> arguments) {
        return new VerifyCommand(new HttpSources(), InstantSource.system(), System.out, System.err).execute(arguments);
    }

    int execute(List<String> arguments) {
        try {
            VerifyOptions options = VerifyOptions.parse(arguments);
            Trust trust = options.trust();
            Verification found = VerifyTarget.of(options)
                    .verify(
                            new SealVerifier(sources, clock, trust),
                            new CodeInquiry(sources, clock, trust, options.pinnedKeys()));
            out.print(options.json() ? VerifyReport.json(found) : VerifyReport.text(found, options.body() != null));
            keep(options.kept(), found);
            return exitCode(found.answer());
        } catch (VerifyOptions.Misused e) {
            err.println(e.getMessage());
            err.println(VerifyOptions.HELP);
            return USAGE;
        }
    }

    /** 0 is valid and nothing else is. */
    static int exitCode(Answer answer) {
        return answer == Answer.VALID ? 0 : ANSWERS + answer.ordinal();
    }

    private void keep(@Nullable Path file, Verification found) {
        if (file != null && found.checkpoint() != null) {
            try {
                KeptNote.write(file, found.checkpoint());
            } catch (IOException e) {
                err.println("The checkpoint could not be kept in " + file + ": " + e.getMessage());
            }
        }
    }
}
