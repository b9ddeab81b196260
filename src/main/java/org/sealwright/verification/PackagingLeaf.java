package org.sealwright.verification;

import java.time.Instant;
import java.util.Map;
import org.sealwright.shared.Sha256;

/**
 * A code for a box that was made. Should the key that signed it ever get into wrong hands, codes that were logged before
 * still count.
 *
 * @param seal whose code it is
 * @param version of the seal's credential on that day, from 1
 * @param digest SHA-256 of the code's bytes, the whole COSE_Sign1
 */
public record PackagingLeaf(Instant at, SealNumber seal, int version, Sha256 digest) implements LogLeaf {

    public static final String KIND = "packaging";

    public PackagingLeaf {
        at = LogLeaf.seconds(at);
        if (version < 1) {
            throw new IllegalArgumentException("Versions of a seal count from 1");
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
                "seal",
                seal.value(),
                "v",
                1,
                "version",
                version));
    }
}
