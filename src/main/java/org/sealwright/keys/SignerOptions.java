package org.sealwright.keys;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code signer} was called with.
 *
 * @param issuer the portal's public address, at the first start
 * @param listen {@code unix:/path} or {@code host:port}
 */
record SignerOptions(What what, Path folder, @Nullable String issuer, String listen) {

    static final String HELP = """

            signer --dir DIR [options]        signs for the portal, until it is ended
            signer show --dir DIR             says whom it trusts, with fingerprints
            signer new-key --dir DIR          makes a further key for seals, while it does not run

              --dir DIR         its folder, which the portal must not reach
              --issuer URL      the portal's public address; needed at the first start
              --listen ADDRESS  unix:/path (DIR/signer.sock unless told otherwise), or host:port""";

    enum What {
        SERVE,
        SHOW,
        NEW_KEY
    }

    static SignerOptions parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        What what = what(left);
        Path folder = null;
        String issuer = null;
        String listen = null;
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            switch (option) {
                case "--dir" -> folder = Path.of(value(option, left)).toAbsolutePath();
                case "--issuer" -> issuer = value(option, left);
                case "--listen" -> listen = value(option, left);
                default -> throw new Misused("It is not clear what " + option + " is for.");
            }
        }
        if (folder == null) {
            throw new Misused("Say which folder: --dir DIR.");
        }
        return new SignerOptions(
                what, folder, issuer, listen == null ? "unix:" + folder.resolve("signer.sock") : listen);
    }

    private static What what(Deque<String> left) {
        if (left.isEmpty() || left.getFirst().startsWith("-")) {
            return What.SERVE;
        }
        return switch (left.removeFirst()) {
            case "show" -> What.SHOW;
            case "new-key" -> What.NEW_KEY;
            default -> throw new Misused("A signer serves, or is called with show or new-key.");
        };
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new Misused(option + " needs a value.");
        }
        return left.removeFirst();
    }

    /** Called wrongly; the message says how. */
    static final class Misused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Misused(String sentence) {
            super(sentence);
        }
    }
}
