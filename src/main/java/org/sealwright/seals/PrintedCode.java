package org.sealwright.seals;

import java.math.BigDecimal;

/**
 * A QR code as it is printed on a box: at its smallest legible size, with its quiet zone.
 *
 * @param text the address that it carries
 * @param label what a screen reader says, and the title of the page in PDF
 */
public record PrintedCode(String text, String label, QrCode code) {

    /** Of one module, in millimetres: what phones and shop scanners still read on cardboard (GS1's least for codes with addresses). */
    private static final BigDecimal MODULE = new BigDecimal("0.4");

    private static final int PIXELS = 12;

    /** The code with the seal's address alone; it can be looked up only with a network. */
    public static PrintedCode shortOne(String address, String label) {
        return new PrintedCode(address, label, QrCode.of(address));
    }

    /** The code with a signed part behind the address. */
    public static PrintedCode longOne(String address, String label) {
        return new PrintedCode(address, label, QrCode.ofLong(address));
    }

    /** The least width in print, quiet zone included, in millimetres. */
    public BigDecimal millimetres() {
        return MODULE.multiply(BigDecimal.valueOf(code.width())).stripTrailingZeros();
    }

    /** Modules across, without the quiet zone. */
    public int modules() {
        return code.modules();
    }

    public String svg() {
        return code.svg(millimetres(), label);
    }

    /** Twelve pixels a module, whole ones, so that enlarging blurs no edge. */
    public byte[] png() {
        return code.png(PIXELS * code.width());
    }

    /** A page as wide as the code, all outlines. */
    public byte[] pdf() {
        return PrintSheet.of(code.svg(PIXELS * code.width(), label), label, millimetres());
    }
}
