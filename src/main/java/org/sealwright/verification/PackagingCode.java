package org.sealwright.verification;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.sealwright.shared.Sha256;

/**
 * The signed part of a long QR code: a COSE_Sign1 (RFC 9052) with ES256 over {@link PackagingClaims}
 * (docs/formats/packaging-code.md). A genuine one proves that the body made it, once; a picture of it proves no less.
 */
public final class PackagingCode {

    /** How every code begins, the tag and the array of a COSE_Sign1; or too long to be a place on a page. */
    private static final Pattern LOOK = Pattern.compile("0oR.*|\\S{50,}");

    private static final int LONGEST = 400;

    private final PackagingClaims claims;
    private final byte[] header;
    private final byte[] bytes;
    private final byte[] signature;

    private PackagingCode(PackagingClaims claims, byte[] header, byte[] signature) {
        this.claims = claims;
        this.header = header;
        this.signature = signature;
        this.bytes = PackagingCbor.signed(header, PackagingCbor.claims(claims), signature);
    }

    /**
     * What the key signs: the Sig_structure of RFC 9052, section 4.4. The key may live where nobody can take it from.
     *
     * @param kid the key's RFC 7638 thumbprint
     */
    public static byte[] toBeSigned(String kid, PackagingClaims claims) {
        return PackagingCbor.toBeSigned(PackagingCbor.header(keyId(kid)), PackagingCbor.claims(claims));
    }

    /** A code with the signature that its key made: two integers of 32 bytes. */
    public static PackagingCode of(String kid, PackagingClaims claims, byte[] signature) {
        if (signature.length != PackagingCbor.SIGNATURE) {
            throw new IllegalArgumentException("An ES256 signature has 64 bytes");
        }
        return new PackagingCode(claims, PackagingCbor.header(keyId(kid)), signature.clone());
    }

    /**
     * Reads a code's bytes; nothing vouches for them yet.
     *
     * @throws IllegalArgumentException if they are not exactly those of a code
     */
    public static PackagingCode parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("Longer than a code can be");
        }
        PackagingCbor.Parts parts = PackagingCbor.parts(bytes);
        byte[] kid = PackagingCbor.kid(parts.header());
        var code =
                new PackagingCode(PackagingCbor.claims(parts.claims()), PackagingCbor.header(kid), parts.signature());
        if (kid.length != PackagingCbor.KEY_ID
                || parts.signature().length != PackagingCbor.SIGNATURE
                || !Arrays.equals(code.bytes, bytes)) {
            throw new IllegalArgumentException("Not the one form of a code");
        }
        return code;
    }

    /** Reads what follows {@code #} in the address: base64url without padding. */
    public static PackagingCode parse(String text) {
        PackagingCode code = parse(Base64.getUrlDecoder().decode(text));
        if (!code.text().equals(text)) {
            throw new IllegalArgumentException("Not the one form of a code in base64url");
        }
        return code;
    }

    /** Whether what follows {@code #} in an address is meant as a code, be it damaged, and not as a place on a page. */
    static boolean isLike(String text) {
        return LOOK.matcher(text).matches();
    }

    public PackagingClaims claims() {
        return claims;
    }

    /** The first eight bytes of the key's RFC 7638 thumbprint: whoever has more than one such key tries each. */
    public byte[] keyId() {
        return PackagingCbor.kid(header);
    }

    String keyIdText() {
        return HexFormat.of().formatHex(keyId());
    }

    static byte[] keyId(String thumbprint) {
        return Arrays.copyOf(Base64.getUrlDecoder().decode(thumbprint), PackagingCbor.KEY_ID);
    }

    public boolean verifies(PublicKey key) {
        try {
            var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key);
            verifier.update(PackagingCbor.toBeSigned(header, PackagingCbor.claims(claims)));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** What the log names. */
    public Sha256 digest() {
        return Sha256.of(bytes);
    }

    /** What follows {@code #} in the address. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
