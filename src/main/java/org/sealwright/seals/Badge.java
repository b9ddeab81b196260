package org.sealwright.seals;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A small picture for pages of shops, which they fetch each time and which turns with the state. It stands on a ground of its
 * own, its letters are outlines, and the state stands in words; where nobody can say in which state the seal is, it has no
 * mark.
 *
 * @param number the seal's number as printed; {@code null} where it is none of ours
 * @param level the level, {@code null} where there is no mark to show
 * @param look the state's look; {@code null} where the state is not known
 * @param name what the thing is called, in the words of the page that shows it
 * @param sentence the state in a few words
 * @param product what the seal was issued for, and {@code maker} to whom: a badge beside another product is told apart by that;
 *     {@code null} where it can't be said
 */
public record Badge(
        @Nullable String number,
        @Nullable String level,
        Mark.@Nullable Look look,
        String name,
        String sentence,
        @Nullable String product,
        @Nullable String maker) {

    /** One that says nothing about a product. */
    public Badge(
            @Nullable String number, @Nullable String level, Mark.@Nullable Look look, String name, String sentence) {
        this(number, level, look, name, sentence, null, null);
    }

    private static final int WIDTH = 260;
    private static final int HEIGHT = 80;

    private static final String UNKNOWN = "#5b6472";
    private static final int MARK = 64;
    private static final int MIDDLE = 166;
    private static final int LINE = 178;
    private static final int LONGEST = 100;

    /** The picture, the same bytes each time for the same values. */
    public String svg() {
        String colour = look == null ? UNKNOWN : look.colour();
        String label = name + (number == null ? "" : " " + number) + ": " + sentence
                + (product == null ? "" : ". " + plain(product) + ", " + plain(maker));
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " "
                + HEIGHT + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" role=\"img\" aria-label=\""
                + Engraving.escape(label) + "\"><title>" + Engraving.escape(label)
                + "</title><rect x=\".5\" y=\".5\" width=\"" + (WIDTH - 1) + "\" height=\""
                + (HEIGHT - 1) + "\" rx=\"6\" fill=\"#fff\" stroke=\"" + colour + "\"/>");
        if (number != null && level != null && look != null) {
            svg.append("<svg x=\"8\" y=\"8\" width=\"" + MARK + "\" height=\"" + MARK
                            + "\" viewBox=\"-156 -156 312 312\">")
                    .append(Engraving.of(new Mark(number, level, "EN 303 645", look))
                            .badge())
                    .append("</svg>");
        } else {
            svg.append("<circle cx=\"40\" cy=\"40\" r=\"24\" fill=\"none\" stroke=\"" + colour
                    + "\" stroke-width=\"3\" stroke-dasharray=\"5 4\"/>");
        }
        svg.append("<g fill=\"" + colour + "\" transform=\"translate(" + MIDDLE + " 0)\">");
        if (product == null) {
            svg.append(Lettering.regular(10.5, 1.4).centred(name.toUpperCase(Locale.ROOT), 22))
                    .append(Lettering.bold(sentence.length() > 14 ? 16 : 21, 0).centred(sentence, 46))
                    .append(number == null ? "" : Lettering.regular(11.5, .8).centred(number, 66));
        } else {
            svg.append(Lettering.regular(9, 1.2).centred(name.toUpperCase(Locale.ROOT), 14))
                    .append(Lettering.bold(sentence.length() > 14 ? 14 : 18, 0).centred(sentence, 32))
                    .append(Lettering.regular(10, .7).centred(String.valueOf(number), 46))
                    .append(fitted(Lettering.bold(10, 0), product, 60))
                    .append(fitted(Lettering.regular(10, 0), maker, 72));
        }
        return svg.append("</g></svg>").toString();
    }

    /** As much of it as the line has room for. */
    private static String fitted(Lettering letters, @Nullable String text, int baseline) {
        String whole = plain(text);
        String cut = whole;
        for (int end = whole.length(); end > 0 && letters.width(cut) > LINE; ) {
            end = whole.offsetByCodePoints(end, -1);
            cut = whole.substring(0, end).strip() + "…";
        }
        return letters.centred(cut, baseline);
    }

    /** Without what XML has no place for, and no longer than anybody reads. */
    private static String plain(@Nullable String text) {
        String plain = String.valueOf(text).replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}\\p{Cn}]", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("\\p{Cs}$", "") : plain;
    }
}
