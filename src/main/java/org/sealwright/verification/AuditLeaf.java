package org.sealwright.verification;

import java.time.Instant;
import java.util.Map;
import org.sealwright.shared.Sha256;

/**
 * The head of the audit trail, logged hourly, so that the trail cannot be rewritten without it showing.
 *
 * @param digest the trail's newest chain link
 */
public record AuditLeaf(Instant at, Sha256 digest) implements LogLeaf {

    public static final String KIND = "audit";

    public AuditLeaf {
        at = LogLeaf.seconds(at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] bytes() {
        return CanonicalJson.bytes(Map.of("at", at.toString(), "digest", digest.toString(), "kind", KIND, "v", 1));
    }
}
