package org.sealwright.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ArchivalPdfTests {

    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Report on Hearth Hub 2</title>
            <meta name="author" content="Example Body"/><meta name="subject" content="Assessment"/>
            <meta name="description" content="What was found"/>
            <bookmarks><bookmark name="Scope" href="#scope"/></bookmarks>
            <style>body{font-family:'Sealwright Sans'} h1{font-family:'Sealwright Serif'} code{font-family:'Sealwright Mono'}
            .toc a::after{content:target-counter(attr(href), page)} section{page-break-before:always}
            @page{size:A4;margin:20mm;@bottom-right{font-family:'Sealwright Sans';content:counter(page) ' / ' counter(pages)}}</style></head>
            <body><h1>Report</h1><ul class="toc"><li><a href="#scope">Scope</a></li></ul>
            <section id="scope"><h2>Scope</h2><p>%s</p>
            <table><thead><tr><th>Case</th><th>Verdict</th></tr></thead><tbody><tr><td>5.1-1-1</td><td>Pass</td></tr></tbody></table>
            </section></body></html>
            """;

    private static byte[] pdf(String words) {
        var out = new ByteArrayOutputStream();
        new ArchivalPdf().write(PAGE.formatted(words), out);
        return out.toByteArray();
    }

    @Test
    void makesWhatArchivesAndScreenReadersTake() throws Exception {
        byte[] pdf = pdf("Zażółć gęślą jaźń – Ελληνικά, Кириллица, <code>sha-256:9f86</code>");
        PdfProfiles.assertArchivalAndAccessible(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Zażółć gęślą jaźń", "Ελληνικά", "Кириллица", "sha-256:9f86", "2 / 2");
            var catalogue = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Report on Hearth Hub 2");
            assertThat(catalogue.getLanguage()).isEqualTo("en");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getDocumentOutline().getFirstChild().getTitle())
                    .isEqualTo("Scope");
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
        }
    }

    @Test
    void leavesOutWhatNoDocumentMayHold() throws Exception {
        try (var document = Loader.loadPDF(pdf("a\u0000b\u0007c\uFFFE&amp;d"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("abc&d");
        }
    }

    @Test
    void opensNoAddress() throws Exception {
        byte[] pdf = pdf(
                "<img alt=\"A picture\" src=\"file:///etc/passwd\"/><img alt=\"Another\" src=\"http://127.0.0.1:1/x.png\"/>"
                        + "<link rel=\"stylesheet\" href=\"file:///etc/hostname\"/>After");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("After")
                    .doesNotContain("root:");
        }
    }

    @Test
    void refusesDocumentTypesAndWhatIsNotWellFormed() {
        var out = new ByteArrayOutputStream();
        String bomb = "<!DOCTYPE html [<!ENTITY a \"b\">]><html><body>&a;</body></html>";
        assertThatThrownBy(() -> new ArchivalPdf().write(bomb, out)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArchivalPdf().write("<html><body><p></body></html>", out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not well-formed");
    }
}
