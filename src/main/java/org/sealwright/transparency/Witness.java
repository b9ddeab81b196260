package org.sealwright.transparency;

import java.net.URI;
import org.sealwright.verification.CosignatureKey;

/**
 * Somebody else who keeps the log to its one promise.
 *
 * @param key with which they cosign
 * @param address of their {@code add-checkpoint}
 */
record Witness(CosignatureKey key, URI address) {

    /** Reads {@code vkey prefix}: the key, a space, and the prefix of the addresses at which the witness takes checkpoints. */
    static Witness parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length != 2) {
            throw new IllegalArgumentException("a witness is written as its key, a space and its address: " + text);
        }
        URI prefix = URI.create(words[1].replaceFirst("/+$", ""));
        boolean own = "localhost".equals(prefix.getHost()) || "127.0.0.1".equals(prefix.getHost());
        if (prefix.getHost() == null
                || !("https".equals(prefix.getScheme()) || own && "http".equals(prefix.getScheme()))) {
            throw new IllegalArgumentException("the address of a witness begins with https://: " + words[1]);
        }
        return new Witness(CosignatureKey.parse(words[0]), URI.create(prefix + "/add-checkpoint"));
    }

    /** Under which its cosignatures are kept: a new key is a new witness. */
    String id() {
        return key.name() + "+" + key.id();
    }
}
