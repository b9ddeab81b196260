package org.sealwright.verification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;

/** A key that signs codes for boxes in tests. */
final class PackagingKey {

    private final ECKey jwk;

    PackagingKey() {
        try {
            jwk = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    PackagingCode sign(PackagingClaims claims) {
        try {
            var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(jwk.toPrivateKey());
            signer.update(PackagingCode.toBeSigned(jwk.getKeyID(), claims));
            return PackagingCode.of(jwk.getKeyID(), claims, signer.sign());
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    ECKey jwk() {
        return jwk.toPublicJWK();
    }

    /** As the body publishes it. */
    String published() {
        return new JWKSet(jwk()).toString(true);
    }

    String publishedAsRetired(Instant at) {
        return new JWKSet(new ECKey.Builder(jwk()).expirationTime(Date.from(at)).build()).toString(true);
    }
}
