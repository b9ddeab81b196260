package org.sealwright.seals;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Sets short texts as outlines of Liberation Serif, which comes inside a library, because a fresh machine has no fonts
 * and the Java platform cannot start its font system without one. Letter spacing follows every letter, the last too, as
 * browsers do it.
 */
final class Lettering {

    /** The old-style serifs of readers' own machines. */
    static final String FAMILIES = "Iowan Old Style,Palatino Linotype,Palatino,P052,Georgia,serif";

    private static final TrueTypeFont REGULAR = load("/liberation/LiberationSerif-Regular.ttf");
    private static final TrueTypeFont BOLD = load("/liberation/LiberationSerif-Bold.ttf");

    /** How many coordinates each kind of segment of a {@link PathIterator} has, by its number. */
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private final TrueTypeFont font;
    private final double size;
    private final double spacing;

    private Lettering(TrueTypeFont font, double size, double spacing) {
        this.font = font;
        this.size = size;
        this.spacing = spacing;
    }

    static Lettering regular(double size, double spacing) {
        return new Lettering(REGULAR, size, spacing);
    }

    static Lettering bold(double size, double spacing) {
        return new Lettering(BOLD, size, spacing);
    }

    /** Round the upper half of a circle, letters standing outside it, the middle at the top. */
    String overTheTop(String text, double radius) {
        return set(text, middle -> {
            double angle = -Math.PI / 2 + middle / radius;
            AffineTransform at =
                    AffineTransform.getTranslateInstance(radius * Math.cos(angle), radius * Math.sin(angle));
            at.rotate(angle + Math.PI / 2);
            return at;
        });
    }

    /** Round the lower half of a circle, letters standing inside it, the middle at the foot. */
    String alongTheFoot(String text, double radius) {
        return set(text, middle -> {
            double angle = Math.PI / 2 - middle / radius;
            AffineTransform at =
                    AffineTransform.getTranslateInstance(radius * Math.cos(angle), radius * Math.sin(angle));
            at.rotate(angle - Math.PI / 2);
            return at;
        });
    }

    /** On a straight line, centred on x = 0. */
    String centred(String text, double baseline) {
        return set(text, middle -> AffineTransform.getTranslateInstance(middle, baseline));
    }

    /** On a straight line, from x on. */
    String from(String text, double x, double baseline) {
        double half = width(text) / 2;
        return set(text, middle -> AffineTransform.getTranslateInstance(x + half + middle, baseline));
    }

    private String set(String text, Line line) {
        StringBuilder out = new StringBuilder("<path d=\"");
        double at = -width(text) / 2;
        for (int letter : text.codePoints().toArray()) {
            double advance = advance(letter);
            AffineTransform place = line.at(at + advance / 2);
            place.translate(-advance / 2, 0);
            append(out, outline(letter, place));
            at += advance + spacing;
        }
        return out.append("\"/>").toString();
    }

    double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> advance(letter) + spacing)
                .sum();
    }

    private double advance(int letter) {
        try {
            return font.getAdvanceWidth(glyph(letter)) * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shape outline(int letter, AffineTransform place) {
        try {
            place.scale(size / font.getUnitsPerEm(), -size / font.getUnitsPerEm());
            GlyphData glyph = font.getGlyph().getGlyph(glyph(letter));
            return glyph == null ? new Path2D.Double() : place.createTransformedShape(glyph.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int glyph(int letter) throws IOException {
        CmapLookup lookup = font.getUnicodeCmapLookup();
        return lookup.getGlyphId(letter);
    }

    private static void append(StringBuilder out, Shape shape) {
        double[] points = new double[6];
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(points);
            int count = COORDINATES[kind];
            out.append("MLQCZ".charAt(kind));
            for (int i = 0; i < count; i++) {
                out.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", points[i]));
            }
        }
    }

    private static TrueTypeFont load(String resource) {
        try (InputStream in = Lettering.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The font library lacks " + resource);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** Where a letter stands whose middle is so far from the middle of the text. */
    private interface Line {
        AffineTransform at(double middle);
    }
}
