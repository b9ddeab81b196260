package org.sealwright.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import org.sealwright.platform.AllowedToAnyone;
import org.springframework.stereotype.Service;

/** Signs the lists that the body gives out each day, with keys that sign nothing else; they are published for ever. */
@Service
public class ListSigning {

    private final KeyRing ring;

    ListSigning(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * A compact JWS (RFC 7515) over the payload; its header has {@code alg}, {@code typ} and, as {@code kid}, the key's
     * thumbprint.
     *
     * @param typ what kind of list it is, so that one can't be shown as another
     * @param payload JSON
     */
    @AllowedToAnyone("called by a job of the portal, over what is public")
    public String sign(String typ, String payload) {
        SigningKey key = ring.live(SigningPurpose.LIST);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(typ))
                .keyID(key.kid())
                .build();
        JWSObject list = new JWSObject(header, new Payload(payload));
        try {
            list.sign(new KeySigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key for lists signs ES256", e);
        }
        return list.serialize();
    }
}
