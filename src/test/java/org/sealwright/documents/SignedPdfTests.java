package org.sealwright.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.StartRefused;

class SignedPdfTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final byte[] TOKEN = "e30.e30.c2ln".getBytes(StandardCharsets.US_ASCII);
    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="pl"><head><title>Certyfikat</title>
            <style>body{font-family:'Sealwright Sans'} @page{size:A4;margin:20mm}</style></head>
            <body><h1>Certyfikat zgodności</h1><p lang="en">Zażółć gęślą jaźń</p><p><a href="https://seal.example.org/">strona</a></p></body></html>
            """;

    private static byte[] plain;
    private static byte[] signed;
    private static Signatory signatory;

    @BeforeAll
    static void signOne() throws Exception {
        signatory = Signatory.named("Example Certification Body", NOW);
        plain = new ArchivalPdf()
                .carrying(
                        new AttachedFile("credential.jwt", "application/vc+jwt", "The signed credential", TOKEN, NOW),
                        PAGE,
                        "Podpis jednostki");
        signed = new SignedPdf("").of(plain, signatory, "Certyfikat zgodności", NOW);
    }

    @Test
    void staysArchivalAndAccessible() throws Exception {
        PdfProfiles.assertArchivalWithFiles(plain);
        PdfProfiles.assertArchivalWithFiles(signed);
    }

    @Test
    void signsEveryByteAfterWhatWasThere() throws Exception {
        assertThat(signed).startsWith(plain);
        try (var document = Loader.loadPDF(signed)) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            int[] range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(signed.length);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getReason()).isEqualTo("Certyfikat zgodności");
            assertThat(Objects.requireNonNull(signature.getSignDate()).toInstant())
                    .isEqualTo(NOW);
            assertThat(document.getSignatureFields()).hasSize(1);
            assertThat(verifies(signature, signed)).isTrue();
        }
    }

    @Test
    void tellsWhenALetterWasChanged() throws Exception {
        byte[] changed = signed.clone();
        changed[plain.length / 2] ^= 1;
        try (var document = Loader.loadPDF(signed)) {
            assertThat(verifies(document.getSignatureDictionaries().getFirst(), changed))
                    .isFalse();
        }
    }

    @Test
    void carriesTheFile() throws Exception {
        try (var document = Loader.loadPDF(signed)) {
            var file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("credential.jwt");
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(TOKEN);
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/vc+jwt");
            Calendar modified = file.getEmbeddedFile().getModDate();
            assertThat(modified.toInstant()).isEqualTo(NOW);
        }
    }

    @Test
    void hasATimestampWhereAnAuthorityIsSet() throws Exception {
        try (var authority = FakeTimestampAuthority.started()) {
            byte[] stamped = new SignedPdf(authority.address()).of(plain, signatory, "Certyfikat zgodności", NOW);
            PdfProfiles.assertArchivalWithFiles(stamped);
            try (var document = Loader.loadPDF(stamped)) {
                PDSignature signature = document.getSignatureDictionaries().getFirst();
                assertThat(verifies(signature, stamped)).isTrue();
                Attribute stamp = signer(signature, stamped)
                        .getUnsignedAttributes()
                        .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
                var token = new TimeStampToken(
                        ContentInfo.getInstance(stamp.getAttrValues().getObjectAt(0)));
                assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                        .isEqualTo(MessageDigest.getInstance("SHA-512")
                                .digest(signer(signature, stamped).getSignature()));
            }
        }
    }

    @Test
    void signsNothingWhereTheAuthorityDoesNotAnswer() throws Exception {
        String address;
        try (var authority = FakeTimestampAuthority.started()) {
            authority.refuse();
            address = authority.address();
            assertThatThrownBy(() -> new SignedPdf(authority.address()).of(plain, signatory, "", NOW))
                    .isInstanceOf(NotSigned.class)
                    .hasMessageContaining("503");
        }
        assertThatThrownBy(() -> new SignedPdf(address).of(plain, signatory, "", NOW))
                .isInstanceOf(NotSigned.class);
    }

    @Test
    void signsNothingOutsideOfItsCertificatesTime() {
        assertThatThrownBy(() -> new SignedPdf("").of(plain, signatory, "", NOW.minusSeconds(1)))
                .isInstanceOf(NotSigned.class);
        assertThatThrownBy(() -> new SignedPdf("").of(plain, signatory, "", NOW.plusSeconds(200_000_000)))
                .isInstanceOf(NotSigned.class)
                .hasMessageContaining("2030-01-22");
    }

    @Test
    void refusesASettingThatIsNoAddress() {
        assertThatThrownBy(() -> new SignedPdf("tsa.example")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new SignedPdf("ftp://tsa.example/")).isInstanceOf(StartRefused.class);
    }

    private static boolean verifies(PDSignature signature, byte[] pdf) throws Exception {
        try {
            return signer(signature, pdf)
                    .verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .build(signatory.certificates().getFirst()));
        } catch (CMSSignerDigestMismatchException e) {
            return false;
        }
    }

    private static SignerInformation signer(PDSignature signature, byte[] pdf) throws Exception {
        // what stands behind the signature is zeros, up to the room that was left for it
        var contents = ContentInfo.getInstance(new ASN1InputStream(signature.getContents()).readObject());
        return new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)), contents)
                .getSignerInfos()
                .iterator()
                .next();
    }

    /** Somebody with a key that certifies itself. */
    record Signatory(KeyPair pair, List<X509Certificate> certificates) implements SignedPdf.Signatory {

        static Signatory named(String name, Instant from) throws Exception {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            var subject = new X500Name("CN=" + name);
            var certificate = new JcaX509v3CertificateBuilder(
                            subject,
                            BigInteger.ONE,
                            Date.from(from),
                            Date.from(from.plusSeconds(100_000_000)),
                            subject,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return new Signatory(pair, List.of(new JcaX509CertificateConverter().getCertificate(certificate)));
        }

        @Override
        public byte[] sign(byte[] toBeSigned) {
            try {
                var signature = Signature.getInstance("SHA256withECDSA");
                signature.initSign(pair.getPrivate());
                signature.update(toBeSigned);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
