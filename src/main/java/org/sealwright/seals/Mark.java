package org.sealwright.seals;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The mark of conformity as it is drawn: the engraving of one seal number in the colour of its state. The same values
 * give the same bytes on every machine and in every year (docs/formats/mark.md), so a printed mark can be compared.
 *
 * @param number the seal's number as printed, {@code K7M2-Q9XR-1D}
 * @param level the level as it stands in the middle, {@code II}
 * @param standard short name of the standard on the lower rim, {@code EN 303 645}
 * @param look the state that the mark shows
 */
public record Mark(String number, String level, String standard, Look look) {

    private static final int SMALLEST = 16;
    private static final int LARGEST = 2048;

    public Mark {
        if (number.isBlank() || level.isBlank() || standard.isBlank()) {
            throw new IllegalArgumentException("A mark needs a number, a level and a standard");
        }
    }

    /** The whole mark as SVG, lettered in the reader's own serif. Its ids come from the number, so marks can share a page. */
    public String svg(int size) {
        return Engraving.of(this).svg(inRange(size), Engraving.lettered(this));
    }

    /** The whole mark as SVG with its letters as outlines, for readers without fonts: printers, PDF, pictures. */
    public String outlinedSvg(int size) {
        return Engraving.of(this).svg(inRange(size), Engraving.outlined(this));
    }

    /** A small mark for lists: fewer strands, the level, no lettering; the state must stand beside it in words. */
    public String listSvg(int size) {
        return Engraving.of(this).listSvg(inRange(size));
    }

    /** The whole mark as PNG, as wide and as high as {@code size} pixels, the ground outside the rim transparent. */
    public byte[] png(int size) {
        return Picture.ofSvg(outlinedSvg(inRange(size)), size);
    }

    /** The whole mark as a PDF of one page, all outlines. */
    public byte[] pdf(int millimetres) {
        return PrintSheet.of(outlinedSvg(512), "Security seal " + number, BigDecimal.valueOf(millimetres));
    }

    private static int inRange(int size) {
        if (size < SMALLEST || size > LARGEST) {
            throw new IllegalArgumentException(
                    "A mark is " + SMALLEST + " to " + LARGEST + " pixels wide, not " + size);
        }
        return size;
    }

    /** What a mark can show. The word stands in the mark, so that the colour never speaks alone. */
    public enum Look {
        VALID("#0b5d46"),
        SUSPENDED("#a15c00"),
        WITHDRAWN("#a32118"),
        EXPIRED("#5b6472");

        private final String colour;

        Look(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }

        /** The word in lower case, as it stands in texts for screen readers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
