package org.sealwright.signer;

import static org.sealwright.signer.RefusedFor.refused;

import com.nimbusds.jose.util.Base64URL;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.sealwright.demo.SoftPasskey;

class PasskeyKindTests {

    @Test
    void acceptsWhatDevicesMake() throws Exception {
        SoftPasskey.at(SignerWorld.ORIGIN).publicHalf().requireAcceptable();
        key(ec("secp256r1")).requireAcceptable();
        key(rsa(2048, COSEAlgorithmIdentifier.RS256)).requireAcceptable();
        // kty OKP, alg EdDSA, crv Ed25519, and the key of RFC 8032, section 7.1, test 1
        of(HexFormat.of()
                        .parseHex("a4010103272006215820"
                                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
                .requireAcceptable();
    }

    @Test
    void refusesWeakAndUnknownKeys() throws Exception {
        refuses(key(rsa(1024, COSEAlgorithmIdentifier.RS256)));
        refuses(key(rsa(2048, COSEAlgorithmIdentifier.RS1)));
        refuses(key(ec("secp384r1")));
        refuses(of("no key".getBytes(StandardCharsets.US_ASCII)));
        refuses(of(new byte[0]));
    }

    /** The same key in other bytes would be another fingerprint, and would outlive its ending. */
    @Test
    void refusesAKeyInAnotherForm() {
        byte[] canonical =
                SoftPasskey.at(SignerWorld.ORIGIN).publicHalf().publicKey().decode();
        var turned = new ByteArrayOutputStream();
        turned.write(canonical, 0, 1);
        turned.write(canonical, 3, 2); // alg before kty
        turned.write(canonical, 1, 2);
        turned.write(canonical, 5, canonical.length - 5);
        refuses(of(turned.toByteArray()));
        refuses(of(Arrays.copyOf(canonical, canonical.length + 1)));
    }

    private static EC2COSEKey ec(String curve) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return EC2COSEKey.create((ECPublicKey) generator.generateKeyPair().getPublic(), COSEAlgorithmIdentifier.ES256);
    }

    private static RSACOSEKey rsa(int bits, COSEAlgorithmIdentifier algorithm) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return RSACOSEKey.create((RSAPublicKey) generator.generateKeyPair().getPublic(), algorithm);
    }

    private static Passkey key(COSEKey key) {
        return of(new ObjectConverter().getCborConverter().writeValueAsBytes(key));
    }

    private static Passkey of(byte[] publicKey) {
        return new Passkey(Base64URL.encode("id"), Base64URL.encode(publicKey));
    }

    private static void refuses(Passkey passkey) {
        refused(Refusal.PASSKEY_KIND, passkey::requireAcceptable);
    }
}
