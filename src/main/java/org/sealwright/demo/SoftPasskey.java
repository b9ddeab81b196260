package org.sealwright.demo;

import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.UUID;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.Countersignature;
import org.sealwright.signer.Passkey;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.signer.Statement;

/**
 * A passkey in software (ES256), for the demonstration and for tests: makes what a browser's {@code navigator.credentials}
 * would give, and says of each person that it checked who they are. It proves nothing about anybody, so nothing outside
 * profile {@code demo} uses it.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/">W3C WebAuthn</a>
 */
public final class SoftPasskey {

    /** User present and verified. */
    public static final int CHECKED = 0x05;

    /** User present only. */
    public static final int PRESENT = 0x01;

    private static final int ATTESTED = 0x40;

    private final String origin;
    private final String rpId;
    private final KeyPair pair;
    private final byte[] credentialId;

    private SoftPasskey(String origin, KeyPair pair, byte[] credentialId) {
        this.origin = origin;
        this.rpId = URI.create(origin).getHost();
        this.pair = pair;
        this.credentialId = credentialId;
    }

    /** A new one for the pages of an address such as {@code https://seal.example.org}. */
    public static SoftPasskey at(String origin) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] id = new byte[32];
            new SecureRandom().nextBytes(id);
            return new SoftPasskey(origin, generator.generateKeyPair(), id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The passkey that {@link #kept()} wrote down. */
    static SoftPasskey of(Kept kept) {
        try {
            var keys = KeyFactory.getInstance("EC");
            var pair = new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(new Base64URL(kept.publicKey()).decode())),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(new Base64URL(kept.privateKey()).decode())));
            return new SoftPasskey(kept.origin(), pair, new Base64URL(kept.credentialId()).decode());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A passkey of the demonstration can't be read", e);
        }
    }

    /** All of it, private key included. */
    Kept kept() {
        return new Kept(
                origin,
                Base64URL.encode(credentialId).toString(),
                Base64URL.encode(pair.getPublic().getEncoded()).toString(),
                Base64URL.encode(pair.getPrivate().getEncoded()).toString());
    }

    /** A passkey written down: keys in DER, base64url. */
    record Kept(String origin, String credentialId, String publicKey, String privateKey) {}

    /** The same passkey on the pages of another address. */
    public SoftPasskey movedTo(String otherOrigin) {
        return new SoftPasskey(otherOrigin, pair, credentialId);
    }

    public Passkey publicHalf() {
        return new Passkey(Base64URL.encode(credentialId), Base64URL.encode(coseKey()));
    }

    public Countersignature countersign(UUID account, Statement statement) {
        return new Countersignature(account, sign(statement));
    }

    public PasskeyAssertion sign(Statement statement) {
        return sign(statement.digest().bytes());
    }

    public PasskeyAssertion sign(byte[] challenge) {
        return sign(challenge, CHECKED);
    }

    /** An assertion with these flags of the authenticator data. */
    public PasskeyAssertion sign(byte[] challenge, int flags) {
        byte[] data = authenticatorData(flags, new byte[0]);
        byte[] client = clientData("webauthn.get", challenge);
        return new PasskeyAssertion(
                Base64URL.encode(credentialId),
                Base64URL.encode(data),
                Base64URL.encode(client),
                Base64URL.encode(signature(joined(data, Sha256.of(client).bytes()))));
    }

    /** What {@code navigator.credentials.create()} gives, attestation "none". */
    public Registration register(byte[] challenge) {
        byte[] attested = joined(
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) credentialId.length).array(),
                credentialId,
                coseKey());
        byte[] data = authenticatorData(CHECKED | ATTESTED, attested);
        byte[] object = joined(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                ByteBuffer.allocate(3)
                        .put((byte) 0x59)
                        .putShort((short) data.length)
                        .array(),
                data);
        return new Registration(
                Base64URL.encode(credentialId),
                Base64URL.encode(object),
                Base64URL.encode(clientData("webauthn.create", challenge)));
    }

    /** The parts of a {@code PublicKeyCredential} with an {@code AuthenticatorAttestationResponse}. */
    public record Registration(Base64URL credentialId, Base64URL attestationObject, Base64URL clientDataJson) {}

    private byte[] clientData(String type, byte[] challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + Base64URL.encode(challenge) + "\",\"origin\":\""
                        + origin + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int flags, byte[] rest) {
        return joined(Sha256.of(rpId).bytes(), new byte[] {(byte) flags, 0, 0, 0, 0}, rest);
    }

    /** RFC 9052, section 7, and RFC 9053, section 7.1: kty EC2, alg ES256, crv P-256, x, y. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                fixed(point.getAffineX().toByteArray()),
                new byte[] {0x22, 0x58, 0x20},
                fixed(point.getAffineY().toByteArray()));
    }

    private static byte[] fixed(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] signature(byte[] message) {
        try {
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A CBOR text of at most 23 bytes. */
    private static byte[] text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        return joined(new byte[] {(byte) (0x60 + bytes.length)}, bytes);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
