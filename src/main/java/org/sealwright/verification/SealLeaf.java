package org.sealwright.verification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/**
 * One event of one seal. A reader who has all leaves of a seal sees a missing one twice: {@code seq} jumps, and
 * {@code prev} names a leaf that is not there.
 *
 * @param at when it was decided, cut to seconds
 * @param seq the seal's events, counted from 1
 * @param version the credential's version, from 1
 * @param edition id of the standard's edition
 * @param credential SHA-256 of the signed credential, the compact JWS in ASCII
 * @param dossier digest of the frozen dossier, which covers 32 random bytes
 * @param prev {@link #digest()} of the seal's previous leaf, {@code null} for the first
 */
public record SealLeaf(
        Instant at,
        SealNumber seal,
        int seq,
        Event event,
        int version,
        String edition,
        Sha256 credential,
        Sha256 dossier,
        @Nullable Sha256 prev)
        implements LogLeaf {

    public static final String KIND = "seal";

    /** What can happen to a seal in public. */
    public enum Event {
        ISSUED,
        RENEWED,
        EXTENDED,
        NARROWED,
        SUSPENDED,
        REINSTATED,
        WITHDRAWN,
        EXPIRED,
        TERMINATED;

        /** The word in the log, the API and the feeds. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SealLeaf {
        at = LogLeaf.seconds(at);
        if (seq < 1 || version < 1) {
            throw new IllegalArgumentException("Events and versions of a seal count from 1");
        }
        if (seq == 1 != (prev == null)) {
            throw new IllegalArgumentException("Every leaf of a seal but the first names its previous one");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] bytes() {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("at", at.toString());
        json.put("credential", credential.toString());
        json.put("dossier", dossier.toString());
        json.put("edition", edition);
        json.put("event", event.word());
        json.put("kind", KIND);
        json.put("prev", prev == null ? null : prev.toString());
        json.put("seal", seal.value());
        json.put("seq", seq);
        json.put("v", 1);
        json.put("version", version);
        return CanonicalJson.bytes(json);
    }
}
