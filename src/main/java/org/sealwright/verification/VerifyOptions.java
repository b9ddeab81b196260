package org.sealwright.verification;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code verify} was called with.
 *
 * @param seal file, address or number
 * @param body the body that the reader trusts, {@code null} where the seal itself names one
 * @param firmware blank if not asked
 * @param packagingKeys file with the keys of long QR codes as the reader learnt them elsewhere
 * @param kept file that keeps the newest checkpoint from call to call
 */
record VerifyOptions(
        String seal,
        @Nullable PublicBody body,
        String firmware,
        @Nullable NoteVerifierKey logKey,
        @Nullable Path packagingKeys,
        @Nullable Path kept,
        boolean wholeLog,
        boolean json) {

    static final String HELP = """

            verify FILE|URL|NUMBER|CODE [options]

              FILE              a credential that was saved, application/vc+jwt; - reads it from the input
              URL               the address of a seal or of a credential, such as a QR code carries, with what follows # in it
              CODE              what follows # in the address that a long QR code carries
              NUMBER            a seal's number; needs --body

              --body URL        the certification body that you trust, such as https://seal.example.org
              --firmware TEXT   the version on your device
              --log-key VKEY    the key of the body's log as you learnt it elsewhere
              --packaging-keys FILE
                                the keys of long QR codes as you learnt them elsewhere, in the form of /keys/packaging.json
              --kept FILE       keeps the log's newest checkpoint there, and refuses a log that does not extend it
              --whole-log       reads every leaf of the log
              --json            writes JSON

            Exit codes: 0 valid, 10 firmware not covered, 11 suspended, 12 withdrawn, 13 expired, 14 superseded, 15 not ours,
            16 could not check, 64 called wrongly.""";

    static VerifyOptions parse(List<String> arguments) {
        var parsed = new Parsed();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            parsed.take(left.removeFirst(), left);
        }
        if (parsed.seal == null) {
            throw new Misused("Say which seal: a file, an address, a number or a code.");
        }
        return new VerifyOptions(
                parsed.seal,
                parsed.body,
                parsed.firmware,
                parsed.logKey,
                parsed.packagingKeys,
                parsed.kept,
                parsed.wholeLog,
                parsed.json);
    }

    Trust trust() {
        try {
            return new Trust(logKey, kept == null ? null : KeptNote.read(kept), wholeLog);
        } catch (IOException | IllegalArgumentException e) {
            throw new Misused(kept + " does not hold a checkpoint that can be read.");
        }
    }

    /** The keys of long QR codes that the reader has, {@code null} where the body's are to be asked for. */
    @Nullable
    PackagingKeys pinnedKeys() {
        try {
            return packagingKeys == null ? null : PackagingKeys.parse(Files.readString(packagingKeys));
        } catch (IOException | ParseException e) {
            throw new Misused(packagingKeys + " holds no packaging keys that can be read.");
        }
    }

    private static final class Parsed {

        private @Nullable String seal;
        private @Nullable PublicBody body;
        private String firmware = "";
        private @Nullable NoteVerifierKey logKey;
        private @Nullable Path packagingKeys;
        private @Nullable Path kept;
        private boolean wholeLog;
        private boolean json;

        private void take(String argument, Deque<String> left) {
            switch (argument) {
                case "--body" -> body = body(value(argument, left));
                case "--firmware" -> firmware = value(argument, left);
                case "--log-key" -> logKey = logKey(value(argument, left));
                case "--packaging-keys" -> packagingKeys = Path.of(value(argument, left));
                case "--kept" -> kept = Path.of(value(argument, left));
                case "--whole-log" -> wholeLog = true;
                case "--json" -> json = true;
                default -> seal = onlySeal(argument);
            }
        }

        private String onlySeal(String argument) {
            if (seal != null || argument.length() > 1 && argument.startsWith("-")) {
                throw new Misused("It is not clear what " + argument + " is for.");
            }
            return argument;
        }

        private static String value(String option, Deque<String> left) {
            if (left.isEmpty()) {
                throw new Misused(option + " needs a value.");
            }
            return left.removeFirst();
        }

        private static PublicBody body(String url) {
            try {
                return PublicBody.at(URI.create(url));
            } catch (IllegalArgumentException e) {
                throw new Misused("--body needs an address, such as https://seal.example.org.");
            }
        }

        private static NoteVerifierKey logKey(String vkey) {
            try {
                return NoteVerifierKey.parse(vkey);
            } catch (IllegalArgumentException e) {
                throw new Misused(
                        "--log-key needs a key as the body writes it at /log/key: name, id and key with + between.");
            }
        }
    }

    /** Called wrongly; the message says how. */
    static final class Misused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Misused(String sentence) {
            super(sentence);
        }
    }
}
