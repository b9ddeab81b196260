package org.sealwright.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import java.security.interfaces.ECPrivateKey;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.platform.PublicAddress;
import org.springframework.stereotype.Service;

/** Signs credentials and status lists as the issuer: W3C VC-JOSE-COSE, a compact JWS with ES256. */
@Service
public class CredentialSigning {

    private final KeyRing ring;
    private final PublicAddress address;

    CredentialSigning(KeyRing ring, PublicAddress address) {
        this.ring = ring;
        this.address = address;
    }

    /**
     * The signed credential, {@code typ} vc+jwt, {@code kid} the absolute DID URL of the key.
     *
     * @param credential the credential's JSON in UTF-8; it is signed byte for byte
     */
    @AllowedToAnyone("called by an act that was authorised, or by the job that renews status lists")
    public String sign(byte[] credential) {
        SigningKey key = ring.live(SigningPurpose.SEAL);
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("vc+jwt"))
                .keyID(address.did() + "#" + key.kid())
                .build();
        try {
            var jws = new JWSObject(header, new Payload(credential));
            jws.sign(new ECDSASigner((ECPrivateKey) key.pair().getPrivate()));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A credential could not be signed", e);
        }
    }
}
