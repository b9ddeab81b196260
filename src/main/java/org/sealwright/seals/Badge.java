package org.sealwright.seals;

import org.jspecify.annotations.Nullable;

/**
 * A small picture for pages of shops, which they fetch each time and which turns with the state. It stands on a ground of its
 * own, its letters are outlines, and the state stands in words; where nobody can say in which state the seal is, it has no
 * mark.
 *
 * @param number the seal's number as printed; {@code null} where it is none of ours
 * @param level the level, {@code null} where there is no mark to show
 * @param look the state's look; {@code null} where the state is not known
 * @param sentence the state in a few words
 */
public record Badge(@Nullable String number, @Nullable String level, Mark.@Nullable Look look, String sentence) {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 80;

    private static final String UNKNOWN = "#5b6472";
    private static final int MARK = 64;
    private static final int MIDDLE = 166;

    /** The picture, the same bytes each time for the same values. */
    public String svg() {
        String colour = look == null ? UNKNOWN : look.colour();
        String label = "Security seal" + (number == null ? "" : " " + number) + ": " + sentence;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " "
                + HEIGHT + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" role=\"img\" aria-label=\""
                + Engraving.escape(label) + "\"><rect x=\".5\" y=\".5\" width=\"" + (WIDTH - 1) + "\" height=\""
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
        svg.append("<g fill=\"" + colour + "\" transform=\"translate(" + MIDDLE + " 0)\">")
                .append(Lettering.regular(10.5, 1.4).centred("SECURITY SEAL", 22))
                .append(Lettering.bold(sentence.length() > 14 ? 16 : 21, 0).centred(sentence, 46));
        if (number != null) {
            svg.append(Lettering.regular(11.5, .8).centred(number, 66));
        }
        return svg.append("</g></svg>").toString();
    }
}
