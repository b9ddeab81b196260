package org.sealwright.seals;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HexFormat;
import org.sealwright.shared.Sha256;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws a mark: three twisted bands whose petals, mix and phase are chosen by the 32 bytes of the SHA-256 of the seal's
 * number. {@link StrictMath} and the order of every operation are part of the format: no expression may be rearranged.
 */
final class Engraving {

    private static final double RADIUS = 112;
    private static final int TEETH = 60;
    private static final String TOP = "CONNECTED PRODUCT SECURITY";

    private final Mark mark;
    private final int[] bytes;

    private Engraving(Mark mark) {
        this.mark = mark;
        byte[] digest = Sha256.of(mark.number()).bytes();
        this.bytes = new int[digest.length];
        for (int i = 0; i < digest.length; i++) {
            bytes[i] = digest[i] & 0xff;
        }
    }

    static Engraving of(Mark mark) {
        return new Engraving(mark);
    }

    String svg(int size, String lettering) {
        String colour = mark.look().colour();
        return open(size) + "\n" + paths() + "\n" + ground(colour) + "\n" + bands(colour, "4.6", 7, 7, 4, 420) + "\n"
                + "<circle r=\"49\" fill=\"#fff\" stroke=\"" + colour + "\" stroke-width=\"2\"/>"
                + "<circle r=\"45.5\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\".6\"/>\n" + lettering
                + "</svg>";
    }

    String listSvg(int size) {
        String colour = mark.look().colour();
        return open(size) + small(colour)
                + "<text y=\"21\" font-size=\"60\" font-weight=\"700\" fill=\"" + colour
                + "\" font-family=\"" + Lettering.FAMILIES + "\" text-anchor=\"middle\">"
                + escape(mark.level()) + "</text></svg>";
    }

    /** The small mark's inside, its level as an outline. */
    String badge() {
        String colour = mark.look().colour();
        return small(colour) + "<g fill=\"" + colour + "\">"
                + Lettering.bold(60, 0).centred(mark.level(), 21) + "</g>";
    }

    private String small(String colour) {
        return "<path d=\"" + rim() + "\" fill=\"" + colour + "\"/><circle r=\"138\" fill=\"#fff\"/>"
                + bands(colour, "14", 3, 3, 2, 180)
                + "<circle r=\"56\" fill=\"#fff\" stroke=\"" + colour + "\" stroke-width=\"5\"/>";
    }

    /** Texts that the reader's own fonts draw. */
    static String lettered(Mark mark) {
        String id = id(mark);
        return "<g fill=\"" + mark.look().colour() + "\" font-family=\"" + Lettering.FAMILIES
                + "\" text-anchor=\"middle\">\n"
                + "<text font-size=\"15\" letter-spacing=\"2.6\"><textPath href=\"#" + id + "t\" startOffset=\"50%\">"
                + TOP + "</textPath></text>\n"
                + "<text font-size=\"12.5\" letter-spacing=\"2\"><textPath href=\"#" + id + "b\" startOffset=\"50%\">"
                + escape(mark.standard() + " · " + mark.number()) + "</textPath></text>\n"
                + "<text y=\"-14\" font-size=\"9.5\" letter-spacing=\"2\">LEVEL</text>"
                + "<text y=\"14\" font-size=\"32\" font-weight=\"700\">" + escape(mark.level()) + "</text>"
                + "<text y=\"30\" font-size=\"7.6\" letter-spacing=\"1\">"
                + mark.look().name() + "</text></g>";
    }

    /** The same texts as outlines of Liberation Serif. */
    static String outlined(Mark mark) {
        return "<g fill=\"" + mark.look().colour() + "\">"
                + Lettering.regular(15, 2.6).overTheTop(TOP, 124)
                + Lettering.regular(12.5, 2).alongTheFoot(mark.standard() + " · " + mark.number(), 133)
                + Lettering.regular(9.5, 2).centred("LEVEL", -14)
                + Lettering.bold(32, 0).centred(mark.level(), 14)
                + Lettering.regular(7.6, 1).centred(mark.look().name(), 30) + "</g>";
    }

    private String open(int size) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-156 -156 312 312\" width=\"" + size
                + "\" height=\"" + size + "\" role=\"img\" aria-label=\"Security seal " + escape(mark.number()) + ", "
                + mark.look().word() + "\">";
    }

    private String paths() {
        String id = id(mark);
        return "<defs><path id=\"" + id + "t\" d=\"M-124 0A124 124 0 0 1 124 0\"/><path id=\"" + id
                + "b\" d=\"M-133 0A133 133 0 0 0 133 0\"/></defs>";
    }

    private static String ground(String colour) {
        return "<path d=\"" + rim() + "\" fill=\"" + colour + "\"/><circle r=\"140\" fill=\"#fff\"/>"
                + "<circle r=\"137.5\" fill=\"none\" stroke=\"" + colour + "\"/>\n<circle r=\"112\" fill=\"" + colour
                + "\" fill-opacity=\".05\" stroke=\"" + colour + "\"/>";
    }

    private static String rim() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < TEETH * 2; i++) {
            double t = (double) i / (TEETH * 2) * 2 * PI - PI / 2;
            double r = i % 2 == 1 ? 150 : 144;
            out.append(i == 0 ? 'M' : 'L')
                    .append(tenths(r * cos(t)))
                    .append(' ')
                    .append(tenths(r * sin(t)));
        }
        return out.append('z').toString();
    }

    private String bands(String colour, String width, int outer, int middle, int inner, int steps) {
        int n1 = 11 + bytes[0] % 9;
        int n2 = 17 + bytes[1] % 11;
        int n3 = 9 + bytes[2] % 7;
        double r = RADIUS;
        return "<g fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + width
                + "\" stroke-opacity=\".8\" transform=\"scale(.1)\">"
                + new Band(r * .86, r * .085, n1, n1 * 2, .15 + .35 * unit(3), 6.28 * unit(4)).path(outer, steps)
                + new Band(r * .655, r * .10, n2, n3, .1 + .4 * unit(5), 6.28 * unit(6)).path(middle, steps)
                + new Band(r * .5, r * .045, n3, n1, .2 + .3 * unit(7), 6.28 * unit(8)).path(inner, steps) + "</g>";
    }

    private double unit(int index) {
        return bytes[index] / 255.0;
    }

    private static String id(Mark mark) {
        byte[] digest = Sha256.of(mark.number()).bytes();
        return "e" + HexFormat.of().formatHex(digest, 0, 3);
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** One decimal; half away from zero on the exact binary value, and a sign even before 0.0, as ECMAScript's toFixed. */
    private static String tenths(double value) {
        String digits = new BigDecimal(StrictMath.abs(value))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
        return value < 0 ? "-" + digits : digits;
    }

    /** One twisted band round the centre: a radius that swings between two waves, drawn once a strand. */
    private record Band(double radius, double swing, int waves, int cross, double mix, double phase) {

        String path(int strands, int steps) {
            StringBuilder out = new StringBuilder();
            for (int k = 0; k < strands; k++) {
                strand(out, k * 2 * PI / strands, steps);
            }
            return "<path d=\"" + out.toString().replace(" -", "-") + "\"/>";
        }

        /** Relative steps in tenths keep a whole mark near 40 kB. */
        private void strand(StringBuilder out, double shift, int steps) {
            long px = 0;
            long py = 0;
            for (int s = 0; s <= steps; s++) {
                double t = (double) s / steps * 2 * PI;
                double r = radius + swing * ((1 - mix) * sin(waves * t + phase + shift) + mix * sin(cross * t + shift));
                long x = StrictMath.round(r * cos(t) * 10);
                long y = StrictMath.round(r * sin(t) * 10);
                if (s == 0) {
                    out.append('M').append(x).append(' ').append(y).append('l');
                } else {
                    out.append(x - px).append(' ').append(y - py).append(s < steps ? " " : "");
                }
                px = x;
                py = y;
            }
            out.append('z');
        }
    }
}
