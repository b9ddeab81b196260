package org.sealwright.verification;

import java.time.Instant;
import java.util.Map;
import org.sealwright.shared.Sha256;

/**
 * A status list as it was published, so that the state on a past day is an archived list plus its inclusion.
 *
 * @param list number of the list
 * @param digest SHA-256 of the signed list, the compact JWS in ASCII
 */
public record StatusListLeaf(Instant at, StatusPurpose purpose, int list, Sha256 digest) implements LogLeaf {

    public static final String KIND = "status-list";

    public StatusListLeaf {
        at = LogLeaf.seconds(at);
        if (list < 0) {
            throw new IllegalArgumentException("No status list has the number " + list);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] bytes() {
        return CanonicalJson.bytes(Map.of(
                "at",
                at.toString(),
                "digest",
                digest.toString(),
                "kind",
                KIND,
                "list",
                list,
                "purpose",
                purpose.word(),
                "v",
                1));
    }
}
