package org.sealwright.submissions;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/**
 * A firmware version that the manufacturer applies for. Written on one line: the version, and its image's SHA-256 where it
 * is known, {@code 1.15.0 sha-256:9f86…}.
 *
 * @param version as the device shows it, without spaces
 * @param digest of the image; {@code null} while it is not known
 */
public record Firmware(String version, @Nullable Sha256 digest) implements Serializable {

    public Firmware {
        if (!version.matches("\\S{1,100}")) {
            throw new IllegalArgumentException("A firmware version is one word of at most 100 characters: " + version);
        }
    }

    /** Reads what {@link #toString()} writes; the digest may be bare hex or begin with {@code sha256:}, in any case. */
    public static Firmware parse(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length > 2) {
            throw new IllegalArgumentException("A version, then its SHA-256, nothing else: " + line);
        }
        return new Firmware(words[0], words.length == 1 ? null : digest(words[1].toLowerCase(Locale.ROOT)));
    }

    private static Sha256 digest(String word) {
        return Sha256.parse(word.replaceFirst("^sha256:", ""));
    }

    @Override
    public String toString() {
        return digest == null ? version : version + " " + digest;
    }
}
