package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.documents.PdfProfiles;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

@PortalTest
@Import(SealWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    JdbcClient database;

    private SealNumber number;
    private String address;

    @BeforeAll
    void issueOne() {
        number = world.valid("Hearth Hub 7", "HH-7", "04012300000109");
        address = "/seals/" + number + "/certificate.pdf";
    }

    @ParameterizedTest
    @CsvSource({
        "en, Certificate of conformity, recommendation",
        "de, Konformitätszertifikat, Empfehlung",
        "fr, Certificat de conformité, recommandation",
        "es, Certificado de conformidad, recomendación",
        "it, Certificato di conformità, raccomandazione",
        "pl, Certyfikat zgodności, zalecenie",
        "nl, Conformiteitscertificaat, aanbeveling",
        "sv, Certifikat om överensstämmelse, rekommendation"
    })
    void isArchivalAndAccessibleInEveryLanguage(String language, String title, String word) throws Exception {
        byte[] pdf = pdf(get(address).queryParam("lang", language));
        PdfProfiles.assertArchivalWithFiles(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(title, word);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
        Files.write(Files.createDirectories(Path.of("target", "certificates")).resolve(language + ".pdf"), pdf);
    }

    @Test
    void saysWhatIsCertifiedInReadingOrder() throws Exception {
        try (var document = Loader.loadPDF(pdf(get(address)))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "Certificate of conformity",
                            "Security seal " + number + ", version 1",
                            "EN 303 645 V3.1.3 and reaches level II",
                            "Is the seal still valid?",
                            "https://seal.example.org/s/" + number,
                            "Product Hearth Hub 7",
                            "Firmware covered 4.1.0, 4.2.0. No other firmware is covered.",
                            "Holder",
                            "Northlight Devices Oy",
                            "Finland",
                            "security@northlight.example",
                            "Valid until",
                            "adapted from TS 103 701 V1.1.1",
                            "1 March 2026",
                            "sha-256:",
                            "This is not a European cybersecurity certificate",
                            "Certification body",
                            "Laboratory",
                            "Provisions: 3; met: 1; recommendations not met: 1; not applicable: 1.",
                            "5.5-4 Access only after authentication recommendation not met",
                            "https://seal.example.org/keys/documents.pem");
        }
    }

    @Test
    void describesItsPicturesAndMarksEnglishWords() throws Exception {
        try (var document = Loader.loadPDF(pdf(get(address).queryParam("lang", "de")))) {
            List<PDStructureElement> parts = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), parts);
            assertThat(parts.stream().map(PDStructureElement::getAlternateDescription))
                    .contains(
                            "Konformitätszeichen des Sicherheitssiegels " + number + ", Stufe II",
                            "QR-Code mit der Adresse https://seal.example.org/s/" + number);
            assertThat(parts.stream().map(PDStructureElement::getLanguage)).contains("en");
        }
    }

    @Test
    void carriesTheSignedCredential() throws Exception {
        byte[] pdf = pdf(get(address));
        String credential = web.perform(get("/credentials/" + number + "/1"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("credential.jwt")
                            .getEmbeddedFile()
                            .toByteArray())
                    .asString()
                    .isEqualTo(credential);
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains(Sha256.of(credential).hex());
        }
    }

    @Test
    void repeatsTheHeadOfALongTableOnEachPage() throws Exception {
        byte[] pdf = pdf(get("/seals/" + world.validInFull() + "/certificate.pdf"));
        Files.write(Files.createDirectories(Path.of("target", "certificates")).resolve("long.pdf"), pdf);
        PdfProfiles.assertArchivalWithFiles(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            int last = document.getNumberOfPages();
            assertThat(last).isGreaterThan(3);
            text.setStartPage(last - 1);
            text.setEndPage(last - 1);
            assertThat(text.getText(document).replaceAll("\\s+", " ")).contains("Provision Kind Outcome 5.");
            text.setStartPage(1);
            text.setEndPage(last);
            assertThat(text.getText(document)).contains("5.8-9", "Each unit has its own password, printed under it.");
        }
    }

    @Test
    void isMadeOnceAndNamedInTheTrail() throws Exception {
        byte[] first = pdf(get(address).header("Accept-Language", "fr-CH, de;q=0.5"));
        assertThat(pdf(get(address).queryParam("lang", "fr"))).isEqualTo(first);
        assertThat(database.sql("""
                        select count(*) from audit.entry where act = 'seals.certificate.filed'
                        and details::text like '%' || ? || '%'
                        """)
                        .param(Sha256.of(first).toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        web.perform(get(address)
                        .queryParam("lang", "fr")
                        .header("If-None-Match", '"' + Sha256.of(first).hex() + '"'))
                .andExpect(status().isNotModified());
    }

    @Test
    void isMadeOnceForManyWhoAskAtOnce() throws Exception {
        SealNumber fresh = world.valid("Hearth Hub 8", "HH-8", "04012300000116");
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<byte[]> ask = () -> pdf(get("/seals/" + fresh + "/certificate.pdf"));
            List<byte[]> answers = new ArrayList<>();
            for (Future<byte[]> answer : readers.invokeAll(List.of(ask, ask, ask, ask))) {
                answers.add(answer.get());
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
        }
    }

    @Test
    void isNotHandedOutOfASealThatIsNotValid() throws Exception {
        SealNumber ended = world.valid("Hearth Hub 9", "HH-9", "04012300000123");
        String path = "/seals/" + ended + "/certificate.pdf";
        pdf(get(path));
        world.suspend(ended, "A finding is open");
        web.perform(get(path))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().contentTypeCompatibleWith("text/html"));
        world.withdraw(ended, "The finding was not remedied");
        MockHttpServletResponse gone =
                web.perform(get(path)).andExpect(status().isGone()).andReturn().getResponse();
        assertThat(Jsoup.parse(gone.getContentAsString()).select("main .lead").text())
                .isEqualTo(
                        "This seal has ended. Copies of its certificate that are still about prove nothing any more.");
    }

    @Test
    void isUnknownForNumbersThatAreNotOurs() throws Exception {
        web.perform(get("/seals/ZZZZ-ZZZZ-2G/certificate.pdf")).andExpect(status().isNotFound());
        web.perform(get("/seals/nonsense/certificate.pdf")).andExpect(status().isNotFound());
    }

    @Test
    void hasALinkOnTheSealsPage() throws Exception {
        String page =
                web.perform(get("/seals/" + number)).andReturn().getResponse().getContentAsString();
        assertThat(Jsoup.parse(page).select("main a[href='" + address + "']").text())
                .isEqualTo("Certificate (PDF)");
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    private byte[] pdf(RequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Vary", "Accept-Language"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
