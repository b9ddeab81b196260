package org.sealwright.verification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signed part of a long QR code with keys at hand, without a network: whether the body once issued it. The state
 * of the seal it cannot tell, nor whether the code was copied onto another box.
 */
public final class PackagingCheck {

    private final PackagingKeys keys;
    private final InstantSource clock;

    public PackagingCheck(PackagingKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Checks a code.
     *
     * @param text what follows {@code #} in the address
     * @param printed the number in the address before it, {@code null} if there was no address
     */
    public Report of(String text, @Nullable SealNumber printed) {
        PackagingCode code;
        try {
            code = PackagingCode.parse(text);
        } catch (IllegalArgumentException e) {
            return Report.of(PackagingFinding.BROKEN, "It cannot be read: it was damaged, or is not a code of a seal.");
        }
        if (printed != null && !printed.equals(code.claims().number())) {
            return Report.of(
                    PackagingFinding.BROKEN,
                    "The address names another seal than the code, "
                            + code.claims().number() + ".");
        }
        List<ECKey> named = keys.named(code.keyId());
        if (named.isEmpty()) {
            return Report.of(
                    PackagingFinding.UNKNOWN_KEY,
                    "It names a key that is not among those at hand, " + code.keyIdText() + ".");
        }
        Optional<ECKey> signer = named.stream().filter(key -> signed(code, key)).findFirst();
        return signer.isEmpty()
                ? Report.of(PackagingFinding.BROKEN, "Its signature does not hold: something in it was changed.")
                : genuine(code, signer.get());
    }

    private Report genuine(PackagingCode code, ECKey key) {
        PackagingClaims claims = code.claims();
        Instant made = claims.issuedAt();
        Date ended = key.getExpirationTime();
        if (ended != null && made.isAfter(ended.toInstant())) {
            return Report.of(
                    PackagingFinding.BROKEN, "Its key signed nothing any more when it is said to have been made.");
        }
        if (key.getKeyRevocation() != null) {
            return new Report(
                    PackagingFinding.NEEDS_THE_LOG,
                    "Its key may be in wrong hands since "
                            + key.getKeyRevocation().getRevocationTime().toInstant() + ".",
                    code,
                    key.getKeyRevocation().getRevocationTime().toInstant());
        }
        return new Report(PackagingFinding.ISSUED_ONCE, sentence(claims), code, null);
    }

    private String sentence(PackagingClaims claims) {
        String said = "The body once issued this code for model " + claims.model() + " of " + claims.maker()
                + ", printed validity until " + claims.validUntil() + ".";
        return claims.isOverOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                ? said + " That day is past: look the seal up."
                : said;
    }

    private static boolean signed(PackagingCode code, ECKey key) {
        try {
            return code.verifies(key.toPublicKey());
        } catch (JOSEException e) {
            return false;
        }
    }

    /**
     * What came out.
     *
     * @param sentence for the reader
     * @param code the code, if its signature holds
     * @param lostAt from when on its key counts for nothing, where the log must know the code from before
     */
    public record Report(
            PackagingFinding finding,
            String sentence,
            @Nullable PackagingCode code,
            @Nullable Instant lostAt) {

        static Report of(PackagingFinding finding, String sentence) {
            return new Report(finding, sentence, null, null);
        }
    }
}
