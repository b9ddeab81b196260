package org.sealwright.seals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.CatalogueTitles;
import org.sealwright.catalogue.Scheme;
import org.sealwright.documents.ArchivalPdf;
import org.sealwright.documents.AttachedFile;
import org.sealwright.documents.SignedPdf;
import org.sealwright.keys.DocumentSigning;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.verification.SealNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes the certificate of a seal: PDF/A-3a with the signed credential inside, signed by the body (docs/formats/certificate.md). */
@Component
class CertificateWriting {

    private final Catalogue catalogue;
    private final CatalogueTitles titles;
    private final Directory directory;
    private final SealAddresses addresses;
    private final SpringTemplateEngine templates;
    private final MessageSource messages;
    private final ArchivalPdf pdf;
    private final SignedPdf signature;
    private final DocumentSigning signing;
    private final Clock clock;
    private final String style;

    CertificateWriting(
            Catalogue catalogue,
            CatalogueTitles titles,
            Directory directory,
            SealAddresses addresses,
            SpringTemplateEngine templates,
            MessageSource messages,
            ArchivalPdf pdf,
            SignedPdf signature,
            DocumentSigning signing,
            Clock clock)
            throws IOException {
        this.catalogue = catalogue;
        this.titles = titles;
        this.directory = directory;
        this.addresses = addresses;
        this.templates = templates;
        this.messages = messages;
        this.pdf = pdf;
        this.signature = signature;
        this.signing = signing;
        this.clock = clock;
        try (InputStream css = CertificateWriting.class.getResourceAsStream("/documents/certificate.css")) {
            this.style = new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @param credential the signed credential of the seal's version, a compact JWS */
    byte[] written(SealView seal, String credential, Locale language) {
        OrganisationView body = directory
                .body()
                .orElseThrow(() -> new IllegalStateException("A certificate is given by a body, and none is set up"));
        Instant now = clock.instant();
        var facts = new CertificateFacts(
                seal,
                body,
                directory.organisation(seal.maker()),
                titles.of(category(seal.certificate()), language),
                english -> titles.of(english, language),
                addresses.page(seal.number()),
                addresses.scanned(seal.number()),
                addresses.documentKeys(),
                now,
                clock.getZone(),
                language);
        String xhtml = templates.process(
                "seals/certificate-pdf",
                new Context(language, Map.of("c", facts, "style", style(seal.number(), language))));
        var file = new AttachedFile(
                CertificateFacts.CREDENTIAL_FILE,
                "application/vc+jwt",
                word(language, "attached", seal.number(), seal.version()),
                credential.getBytes(StandardCharsets.US_ASCII),
                seal.validFrom());
        byte[] document = pdf.carrying(file, xhtml, word(language, "signature.field"));
        return signature.of(document, signatory(body.name()), word(language, "title"), now);
    }

    /** The style says what stands at the foot of each page. Neither a number nor a word of ours has a straight quote. */
    private String style(SealNumber number, Locale language) {
        return style.replace("%s", word(language, "page", number));
    }

    private String word(Locale language, String key, Object... arguments) {
        return messages.getMessage("certificate." + key, arguments, language);
    }

    private SignedPdf.Signatory signatory(String body) {
        DocumentSigning.Signer signer = signing.signer(body);
        return new SignedPdf.Signatory() {
            @Override
            public List<X509Certificate> certificates() {
                return signer.certificates();
            }

            @Override
            public byte[] sign(byte[] toBeSigned) {
                return signer.sign(toBeSigned);
            }
        };
    }

    private String category(Certificate certificate) {
        String category = certificate.product().category();
        return catalogue
                .scheme(certificate.basis().schemeId())
                .flatMap(scheme -> scheme.category(category))
                .map(Scheme.ProductCategory::title)
                .orElse(category);
    }
}
