package org.sealwright.seals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture that other sites show beside a link to a seal's page: 1200 by 630 pixels, the mark in the colour of its state, the
 * product, the answer in words, and as of when, because such pictures are kept for days. The same values give the same bytes.
 *
 * @param look the state of the mark; {@code null} where nobody can say, which draws it without a word and in slate
 * @param answer the sentence that the page begins with
 * @param asOf the day that the answer is of, and what to do before relying on it
 */
public record SharePicture(
        String number,
        String level,
        Mark.@Nullable Look look,
        String product,
        String maker,
        String answer,
        String asOf) {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final int LEFT = 560;
    private static final int ROOM = WIDTH - LEFT - 60;
    private static final int MARK = 440;
    private static final String INK = "#16202e";
    private static final String SOFT = "#4a5666";

    public byte[] png() {
        return Picture.ofSvg(svg(), WIDTH, HEIGHT);
    }

    private String svg() {
        Mark.Look drawn = look == null ? Mark.Look.EXPIRED : look;
        Mark mark = new Mark(number, level, "EN 303 645", drawn);
        StringBuilder out = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">".formatted(WIDTH, HEIGHT));
        out.append("<rect width=\"1200\" height=\"630\" fill=\"#fbfaf7\"/><rect width=\"1200\" height=\"14\" fill=\"")
                .append(drawn.colour())
                .append("\"/>");
        out.append((look == null ? mark.listSvg(MARK) : mark.outlinedSvg(MARK))
                .replaceFirst("<svg ", "<svg x=\"60\" y=\"95\" "));
        int y = 150;
        y = lines(out, Lettering.regular(30, 0), maker, SOFT, y, 40, 1);
        y = lines(out, Lettering.bold(60, 0), product, INK, y + 25, 66, 2);
        y = lines(out, Lettering.bold(42, 0), answer, drawn.colour(), y + 30, 50, 2);
        y = lines(out, Lettering.regular(27, 0), asOf, INK, y + 15, 36, 3);
        lines(out, Lettering.regular(27, 1), number, SOFT, Math.max(y + 25, 560), 36, 1);
        return out.append("</svg>").toString();
    }

    private static int lines(
            StringBuilder out, Lettering type, String text, String colour, int top, int step, int most) {
        int y = top;
        for (String line : wrapped(type, text, most)) {
            out.append("<g fill=\"")
                    .append(colour)
                    .append("\">")
                    .append(type.from(line, LEFT, y))
                    .append("</g>");
            y += step;
        }
        return y;
    }

    /** As many lines as there is room for; what is longer ends in three dots. */
    private static List<String> wrapped(Lettering type, String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (type.width(longer) <= ROOM || line.isEmpty()) {
                line.setLength(0);
                line.append(longer);
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        lines.add(line.toString());
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        String last = kept.removeLast();
        boolean cut = lines.size() > most;
        while (!last.isEmpty() && type.width(cut ? last + " …" : last) > ROOM) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing();
            cut = true;
        }
        kept.add(cut ? last + (last.isEmpty() ? "…" : " …") : last);
        return kept;
    }
}
