package org.sealwright.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyRevocation;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final DocumentCertificates certificates;
    private final PublicAddress address;

    PublishedKeys(KeyRows rows, DocumentCertificates certificates, PublicAddress address) {
        this.rows = rows;
        this.certificates = certificates;
        this.address = address;
    }

    /** The keys of one purpose, newest first. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public List<PublishedKey> of(SigningPurpose purpose) {
        return rows.all().stream().filter(key -> key.purpose() == purpose).toList();
    }

    /** Every key, newest first. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public List<PublishedKey> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public Optional<PublishedKey> find(String kid) {
        return rows.all().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** When a key was declared compromised last: what was verified before has to be verified again. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public Optional<Instant> lastDeclaration() {
        return rows.lastDeclaration();
    }

    /** The issuer's keys as RFC 7517 has them; {@code kid} is the DID URL that credentials name. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public JWKSet issuerKeys() {
        return new JWKSet(of(SigningPurpose.SEAL).stream()
                .map(key -> dated(key, address.did() + "#" + key.kid()))
                .toList());
    }

    /** The keys of long QR codes as RFC 7517 has them; {@code kid} is the thumbprint that codes name. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public JWKSet packagingKeys() {
        return new JWKSet(of(SigningPurpose.PACKAGING).stream()
                .map(key -> dated(key, key.kid()))
                .toList());
    }

    /** The keys of daily lists as RFC 7517 has them; {@code kid} is the thumbprint that lists name. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public JWKSet listKeys() {
        return new JWKSet(of(SigningPurpose.LIST).stream()
                .map(key -> dated(key, key.kid()))
                .toList());
    }

    /** The certificates of document keys, newest key first. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public List<X509Certificate> documentCertificates() {
        return certificates.all();
    }

    /** Checks what this portal issued, against its published keys as they are now. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public CredentialCheck credentialCheck() {
        return new CredentialCheck(issuerKeys(), address.did());
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static JWK dated(PublishedKey key, String kid) {
        return new ECKey.Builder((ECKey) key.jwk())
                .keyID(kid)
                .algorithm(JWSAlgorithm.ES256)
                .keyUse(KeyUse.SIGNATURE)
                .notBeforeTime(Date.from(key.notBefore()))
                .expirationTime(date(key.trustedUntil()))
                .keyRevocation(
                        key.compromisedFrom() == null
                                ? null
                                : new KeyRevocation(date(key.compromisedFrom()), KeyRevocation.Reason.COMPROMISED))
                .build();
    }
}
