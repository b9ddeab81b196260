package org.sealwright.keys;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * PKCS#12 keeps a private key only with a certificate, so each key certifies itself. Nobody relies on it: keys are found
 * by their thumbprint in {@code did.json}.
 */
final class KeyCertificate {

    /** RFC 5280, section 4.1.2.5: no well-defined end. */
    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59Z");

    private KeyCertificate() {}

    static X509Certificate of(SigningKey key, Instant from) {
        try {
            var name = new X500Name("CN=Sealwright " + key.purpose().word() + " key");
            var signer = new JcaContentSignerBuilder(key.purpose().algorithm().jcaName())
                    .build(key.pair().getPrivate());
            var certificate = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(159, new SecureRandom()).setBit(0),
                            Date.from(from),
                            Date.from(NO_END),
                            name,
                            key.pair().getPublic())
                    .build(signer);
            return new JcaX509CertificateConverter().getCertificate(certificate);
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("A key of the portal could not certify itself", e);
        }
    }
}
