package org.sealwright.verification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;

/** The packaging keys of a body as {@code /keys/packaging.json} has them: all that it ever used, since boxes live long. */
public final class PackagingKeys {

    private final List<ECKey> keys;

    private PackagingKeys(List<ECKey> keys) {
        this.keys = keys;
    }

    /** @throws ParseException if it is no JWK set (RFC 7517) with keys on P-256 */
    public static PackagingKeys parse(String json) throws ParseException {
        List<ECKey> keys = JWKSet.parse(json).getKeys().stream()
                .filter(ECKey.class::isInstance)
                .map(ECKey.class::cast)
                .toList();
        if (keys.isEmpty()) {
            throw new ParseException("No key on a curve", 0);
        }
        return new PackagingKeys(keys);
    }

    /** The keys that an id can mean. The id is computed from each key and not taken from what stands beside it. */
    List<ECKey> named(byte[] kid) {
        return keys.stream()
                .filter(key -> Arrays.equals(PackagingCode.keyId(thumbprint(key)), kid))
                .toList();
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every platform has SHA-256", e);
        }
    }
}
