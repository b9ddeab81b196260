package org.sealwright.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** Certificates with which keys certify themselves. */
final class KeyCertificate {

    /** RFC 5280, section 4.1.2.5: no well-defined end. */
    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59Z");

    private KeyCertificate() {}

    /**
     * PKCS#12 keeps a private key only with a certificate. Nobody relies on this one: keys are found by their thumbprint in
     * {@code did.json} and its like.
     */
    static X509Certificate of(SigningKey key, Instant from) {
        var name = new X500Name("CN=Sealwright " + key.purpose().word() + " key");
        return signed(key, builder(key, name, from, NO_END));
    }

    /**
     * The certificate that documents carry.
     *
     * @param body the body's name, which is also the signer's
     */
    static X509Certificate ofDocuments(SigningKey key, String body, Instant from, Instant until) {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, body)
                .addRDN(BCStyle.CN, body + ", certificates of conformity")
                .build();
        try {
            X509v3CertificateBuilder builder = builder(key, name, from, until)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return signed(key, builder);
        } catch (IOException e) {
            throw new IllegalStateException("These extensions have a form", e);
        }
    }

    private static X509v3CertificateBuilder builder(SigningKey key, X500Name name, Instant from, Instant until) {
        return new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(159, new SecureRandom()).setBit(0),
                Date.from(from),
                Date.from(until),
                name,
                key.pair().getPublic());
    }

    private static X509Certificate signed(SigningKey key, X509v3CertificateBuilder builder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(new ContentKeySigner(key)));
        } catch (CertificateException e) {
            throw new IllegalStateException("A key of the portal could not certify itself", e);
        }
    }
}
