package org.sealwright.seals;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) with the quiet zone of four modules that the standard asks for. An address alone gets error
 * correction Q, which bears a quarter of it being scratched or printed over; a long code M, which bears some 15 %, since its
 * modules would become small otherwise.
 */
public final class QrCode {

    private static final int QUIET = 4;
    private static final int WHITE = 0xffffff;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** The code of any text, most often of an address; more than some 1,600 bytes do not fit. */
    public static QrCode of(String text) {
        return of(text, ErrorCorrectionLevel.Q);
    }

    /** The code of an address with a signed part. */
    public static QrCode ofLong(String text) {
        return of(text, ErrorCorrectionLevel.M);
    }

    private static QrCode of(String text, ErrorCorrectionLevel correction) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return new QrCode(Encoder.encode(text, correction, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Does not fit into a QR code: " + text.length() + " characters", e);
        }
    }

    /** Width in modules, quiet zone included. */
    public int width() {
        return modules.getWidth() + 2 * QUIET;
    }

    /** Width in modules without the quiet zone. */
    int modules() {
        return modules.getWidth();
    }

    /** As SVG on a white ground, {@code size} pixels wide; {@code label} is what a screen reader says. */
    public String svg(int size, String label) {
        return svg(Integer.toString(size), label);
    }

    /** The same for print, as wide as it is to be on the box. */
    String svg(BigDecimal millimetres, String label) {
        return svg(millimetres.toPlainString() + "mm", label);
    }

    private String svg(String size, String label) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" width=\"%2$s\" height=\"%2$s\" role=\"img\" aria-label=\"%3$s\" shape-rendering=\"crispEdges\"><path d=\"M0 0h%1$dv%1$dH0z\" fill=\"#fff\"/><path d=\"%4$s\"/></svg>"
                .formatted(width(), size, Engraving.escape(label), runs());
    }

    /** As PNG, each module a whole number of pixels, the largest that makes the picture no wider than {@code size}. */
    public byte[] png(int size) {
        int module = Math.max(1, size / width());
        int side = module * width();
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!dark(x / module - QUIET, y / module - QUIET)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        return Picture.png(image);
    }

    private String runs() {
        StringBuilder out = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int start = x;
                while (dark(x, y)) {
                    x++;
                }
                if (x > start) {
                    int length = x - start;
                    out.append("M%d %dh%dv1h-%dz".formatted(start + QUIET, y + QUIET, length, length));
                }
            }
        }
        return out.toString();
    }

    private boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
