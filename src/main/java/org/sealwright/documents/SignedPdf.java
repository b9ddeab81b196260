package org.sealwright.documents;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs a PDF as ETSI EN 319 142-1 says (PAdES, baseline B-B; B-T where a timestamp authority is set), in an update after its
 * bytes, so that it stays what it was: PDF/A and tagged. The signature fills the field that {@link ArchivalPdf} left for it.
 */
@Component
public class SignedPdf {

    /** Who signs. */
    public interface Signatory {

        /** The signatory's certificate first, then whoever vouches for it. */
        List<X509Certificate> certificates();

        /** ECDSA with SHA-256, in DER. */
        byte[] sign(byte[] toBeSigned);
    }

    private final @Nullable TimestampAuthority authority;

    /** @param authority address of a timestamp authority; empty for none */
    SignedPdf(@Value("${sealwright.timestamp-authority:}") String authority) {
        this.authority = authority.isBlank() ? null : new TimestampAuthority(address(authority.strip()));
    }

    /**
     * The signed document.
     *
     * @param reason what the signature stands for, in the document's language
     * @throws NotSigned if the certificate is not in force, or a timestamp authority is set and gives no timestamp
     */
    public byte[] of(byte[] pdf, Signatory signatory, String reason, Instant at) {
        List<CertificateToken> certificates =
                signatory.certificates().stream().map(CertificateToken::new).toList();
        if (!certificates.getFirst().isValidOn(Date.from(at))) {
            throw new NotSigned("The certificate for documents is in force until "
                    + certificates.getFirst().getNotAfter().toInstant());
        }
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                authority == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificates.getFirst());
        parameters.setCertificateChain(certificates);
        parameters.setReason(reason);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.getImageParameters().getFieldParameters().setFieldId(ArchivalPdf.SIGNATURE_FIELD);
        var service = new PAdESService(new CommonCertificateVerifier());
        if (authority != null) {
            service.setTspSource(authority);
        }
        DSSDocument document = new InMemoryDocument(pdf);
        ToBeSigned content = service.getDataToSign(document, parameters);
        var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signatory.sign(content.getBytes()));
        try {
            return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
        } catch (UncheckedIOException e) {
            throw new NotSigned(e);
        }
    }

    private static URI address(String setting) {
        try {
            URI address = new URI(setting);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new StartRefused(
                "SEALWRIGHT_TIMESTAMP_AUTHORITY is not an address: " + setting,
                "Give the http: or https: address under which the authority takes requests (RFC 3161), or leave it out.");
    }
}
