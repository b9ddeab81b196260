package org.sealwright.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Checks a PDF with veraPDF. */
public final class PdfProfiles {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfProfiles() {}

    /** That it is PDF/A-2a and PDF/UA-1. */
    public static void assertArchivalAndAccessible(byte[] pdf) throws Exception {
        assertMeets(pdf, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
    }

    /** That it is PDF/A-3a, which may carry files, and PDF/UA-1. */
    public static void assertArchivalWithFiles(byte[] pdf) throws Exception {
        assertMeets(pdf, PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
    }

    private static void assertMeets(byte[] pdf, PDFAFlavour... flavours) throws Exception {
        for (PDFAFlavour flavour : List.of(flavours)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                                .distinct())
                        .as(flavour.getId())
                        .isEmpty();
                assertThat(result.isCompliant()).as(flavour.getId()).isTrue();
            }
        }
    }
}
