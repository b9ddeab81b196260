package org.sealwright.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.util.Date;
import java.util.List;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.platform.PublicAddress;
import org.sealwright.verification.CredentialCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every key ever used, with its period: what was signed with one stays verifiable after it retired. */
@Service
public class PublishedKeys {

    private static final String PUBLIC = "keys are published for everybody";

    private final KeyRows rows;
    private final PublicAddress address;

    PublishedKeys(KeyRows rows, PublicAddress address) {
        this.rows = rows;
        this.address = address;
    }

    /** The keys of one purpose, newest first. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public List<PublishedKey> of(SigningPurpose purpose) {
        return rows.all().stream().filter(key -> key.purpose() == purpose).toList();
    }

    /** The issuer's keys as RFC 7517 has them; {@code kid} is the DID URL that credentials name. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public JWKSet issuerKeys() {
        return new JWKSet(of(SigningPurpose.SEAL).stream().map(this::issuerKey).toList());
    }

    /** Checks what this portal issued, against its published keys as they are now. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public CredentialCheck credentialCheck() {
        return new CredentialCheck(issuerKeys(), address.did());
    }

    private JWK issuerKey(PublishedKey key) {
        return new ECKey.Builder((ECKey) key.jwk())
                .keyID(address.did() + "#" + key.kid())
                .algorithm(JWSAlgorithm.ES256)
                .keyUse(KeyUse.SIGNATURE)
                .notBeforeTime(Date.from(key.notBefore()))
                .expirationTime(key.retiredAt() == null ? null : Date.from(key.retiredAt()))
                .build();
    }
}
