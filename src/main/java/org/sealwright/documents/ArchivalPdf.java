package org.sealwright.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Writes PDF/A-2a (ISO 19005-2), or PDF/A-3a where a file goes with it, that is also PDF/UA-1 (ISO 14289-1): every typeface and the colour profile are in the file,
 * and what is a heading, a list or a table is tagged as one.
 *
 * <p>The XHTML names its language ({@code html/@lang}), its title and, as {@code meta} of the names {@code author},
 * {@code subject} and {@code description}, who wrote it about what; {@code bookmarks} in its head become the outline.
 * Typefaces are {@code Sealwright Sans}, {@code Sealwright Serif} and {@code Sealwright Mono}, and no others: what asks for
 * another is refused. Nothing is ever fetched: no
 * address in it is opened, of a picture no other than a {@code data:} one.
 */
@Component
public class ArchivalPdf {

    /** Name of the field that a signature fills. */
    static final String SIGNATURE_FIELD = "signature";

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * Writes a document.
     *
     * @param xhtml well-formed; characters that XML does not know are left out of it
     * @throws IllegalArgumentException if it is not well-formed, or declares a document type
     */
    public void write(String xhtml, OutputStream out) {
        write(xhtml, PdfAConformance.PDFA_2_A, out);
    }

    /**
     * A document that carries a file and can be signed: PDF/A-3a (ISO 19005-3), which admits files of any kind, and PDF/UA-1.
     *
     * @param signature what a screen reader says of the field for the signature
     * @throws IllegalArgumentException as above
     */
    public byte[] carrying(AttachedFile file, String xhtml, String signature) {
        var out = new ByteArrayOutputStream();
        write(xhtml, PdfAConformance.PDFA_3_A, out);
        return PdfParts.added(out.toByteArray(), file, signature);
    }

    private static void write(String xhtml, PdfAConformance conformance, OutputStream out) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(conformance);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.useUriResolver((base, address) -> address != null && address.startsWith("data:") ? address : null);
        font(builder, "DejaVuSans.ttf", "Sealwright Sans", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold.ttf", "Sealwright Sans", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Oblique.ttf", "Sealwright Sans", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSerif.ttf", "Sealwright Serif", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSerif-Bold.ttf", "Sealwright Serif", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSansMono.ttf", "Sealwright Mono", 400, FontStyle.NORMAL);
        builder.withW3cDocument(Xhtml.parse(xhtml), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(file), family, weight, style, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(ArchivalPdf.class.getResourceAsStream(FONTS + file), file);
    }
}
