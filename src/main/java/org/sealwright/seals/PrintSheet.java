package org.sealwright.seals;

import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.sealwright.shared.Sha256;

/** A drawing as a page of its own size in PDF, all of it outlines, for people who print boxes. The same one gives the same bytes. */
final class PrintSheet {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private PrintSheet() {}

    /**
     * @param svg a square drawing without text
     * @param title for screen readers and lists of files
     */
    static byte[] of(String svg, String title, BigDecimal millimetres) {
        float side = millimetres.floatValue() * POINTS_PER_MILLIMETRE;
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            // Without one it would be drawn from the clock.
            document.setDocumentId(
                    ByteBuffer.wrap(Sha256.of(title + svg + millimetres).bytes())
                            .getLong());
            document.getDocumentInformation().setTitle(title);
            PDPage page = new PDPage(new PDRectangle(side, side));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, side, side);
            Picture.parse(svg).render(null, graphics, new ViewBox(0, 0, side, side));
            graphics.dispose();
            PDFormXObject drawing = graphics.getXFormObject();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(drawing);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
