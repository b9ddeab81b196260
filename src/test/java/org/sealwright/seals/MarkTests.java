package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.seals.Mark.Look;
import org.sealwright.shared.Sha256;

/** The recorded files under {@code seals/} were written by the reference drawing, a program in another language. */
class MarkTests {

    @ParameterizedTest
    @CsvSource({
        "K7M2-Q9XR-1D,II,EN 303 645,VALID",
        "0000-0000-00,I,EN 303 645,SUSPENDED",
        "ZZZZ-ZZZZ-2G,III,TS 103 645,WITHDRAWN",
        "0000-00ZX-00,II,EN 303 645,EXPIRED"
    })
    void isTheReferenceDrawingByteForByte(String number, String level, String standard, Look look) throws IOException {
        String recorded = resource("mark-" + number + "-" + look.word() + ".svg");
        assertThat(new Mark(number, level, standard, look).svg(320)).isEqualTo(recorded);
    }

    @Test
    void isTheReferenceDrawingForTwoHundredOtherNumbers() throws IOException {
        assertThat(resource("marks.txt").lines()).hasSize(200).allSatisfy(line -> {
            String[] words = line.split(" ");
            Mark mark = new Mark(words[0], words[1], "EN 303 645", Look.valueOf(words[2].toUpperCase(Locale.ROOT)));
            assertThat(Sha256.of(mark.svg(200)).hex()).isEqualTo(words[3]);
        });
    }

    @Test
    void printsTheSameDrawingAsPdf() throws IOException {
        Mark mark = new Mark("K7M2-Q9XR-1D", "II", "EN 303 645", Look.VALID);
        assertThat(mark.pdf(50)).isEqualTo(mark.pdf(50));
        try (PDDocument document = Loader.loadPDF(mark.pdf(50))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(141.73f, within(.01f));
            assertThat(new PDFTextStripper().getText(document))
                    .as("letters are outlines")
                    .isBlank();
            BufferedImage printed = new PDFRenderer(document).renderImageWithDPI(0, 512 / (50 / 25.4f));
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(mark.png(512)));
            assertThat(difference(printed, drawn))
                    .as("mean difference of a pixel, of 255")
                    .isLessThan(4);
        }
    }

    /** On white, since PDF has no ground. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int y = 0; y < 512; y++) {
            for (int x = 0; x < 512; x++) {
                int alpha = other.getRGB(x, y) >>> 24;
                int green = (((other.getRGB(x, y) >> 8) & 0xff) * alpha + 255 * (255 - alpha)) / 255;
                sum += Math.abs(((one.getRGB(Math.min(x, one.getWidth() - 1), Math.min(y, one.getHeight() - 1)) >> 8)
                                & 0xff)
                        - green);
            }
        }
        return sum / (512 * 512);
    }

    @Test
    void showsTheStateInTheBadgeInWords() {
        for (Look look : Look.values()) {
            String svg = new Badge("K7M2-Q9XR-1D", "II", look, "Security seal", look.word()).svg();
            assertThat(svg).isEqualTo(new Badge("K7M2-Q9XR-1D", "II", look, "Security seal", look.word()).svg());
            assertThat(parse(svg).select("svg").first().attr("aria-label"))
                    .isEqualTo("Security seal K7M2-Q9XR-1D: " + look.word());
            assertThat(svg).contains(look.colour()).doesNotContain("<text");
        }
        assertThat(parse(new Badge(null, null, null, "Security seal", "Not one of our seals").svg())
                        .select("svg"))
                .as("no mark within the picture")
                .hasSize(1);
    }

    @Test
    void namesInTheBadgeToWhomItWasIssuedHoweverThatIsWritten() {
        String product = "<script>alert(1)</script> & \"Hub\"\u0001 " + "very ".repeat(60) + "long";
        Element badge = parse(
                new Badge("K7M2-Q9XR-1D", "II", Look.VALID, "Security seal", "Valid", product, "Northlight Devices Oy")
                        .svg());
        assertThat(badge.select("script")).isEmpty();
        assertThat(badge.select("svg > title").first().text())
                .startsWith("Security seal K7M2-Q9XR-1D: Valid. <script>alert(1)</script> & \"Hub\" very")
                .endsWith(", Northlight Devices Oy");
        assertThat(badge.select("svg > g").last().select("> path")).hasSize(5);
    }

    @Test
    void hasIdsOfItsOwnSoThatSeveralShareAPage() {
        List<String> ids = Stream.of("K7M2-Q9XR-1D", "ZZZZ-ZZZZ-2G")
                .map(number -> new Mark(number, "II", "EN 303 645", Look.VALID).svg(120))
                .flatMap(svg -> parse(svg).select("[id]").stream())
                .map(Element::id)
                .toList();
        assertThat(ids).hasSize(4).doesNotHaveDuplicates().allMatch(id -> id.matches("e[0-9a-f]{6}[tb]"));
    }

    @Test
    void keepsForeignTextFromBecomingMarkup() {
        String svg = new Mark("K7M2-Q9XR-1D", "<b>", "\"><script>", Look.VALID).svg(120);
        assertThat(parse(svg).select("script, b")).isEmpty();
        assertThat(svg).contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void saysItsStateInAWordAsWellAsInAColour(Look look) {
        Mark mark = new Mark("K7M2-Q9XR-1D", "II", "EN 303 645", look);
        assertThat(parse(mark.svg(120)).text()).endsWith(look.name());
        assertThat(parse(mark.listSvg(40)).selectFirst("svg").attr("aria-label"))
                .endsWith(look.word());
    }

    @Test
    void carriesNoStyleAndNoScriptForAStrictPolicy() {
        Mark mark = new Mark("K7M2-Q9XR-1D", "II", "EN 303 645", Look.VALID);
        Stream.of(mark.svg(120), mark.outlinedSvg(120), mark.listSvg(40))
                .forEach(svg ->
                        assertThat(parse(svg).select("style, script, [style]")).isEmpty());
    }

    @Test
    void isSmallEnoughInListsToStandThereOftenAndStaysTellApart() {
        Mark one = new Mark("K7M2-Q9XR-1D", "II", "EN 303 645", Look.VALID);
        Mark other = new Mark("ZZZZ-ZZZZ-2G", "II", "EN 303 645", Look.VALID);
        assertThat(one.listSvg(40).length()).isLessThan(12_000);
        assertThat(one.listSvg(40)).isNotEqualTo(other.listSvg(40));
        assertThat(one.svg(320).length()).isBetween(30_000, 50_000);
    }

    @Test
    void outlinesItsLettersForReadersWithoutFonts() {
        Element outlined = parse(new Mark("K7M2-Q9XR-1D", "II", "EN 303 645", Look.VALID).outlinedSvg(120));
        assertThat(outlined.select("text, textPath")).isEmpty();
        assertThat(outlined.select("g > path")).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"VALID,#0b5d46", "SUSPENDED,#a15c00", "WITHDRAWN,#a32118", "EXPIRED,#5b6472"})
    void becomesAPictureInTheColourOfItsState(Look look, String colour) throws IOException {
        BufferedImage picture = read(new Mark("K7M2-Q9XR-1D", "II", "EN 303 645", look).png(312));
        assertThat(picture.getWidth()).isEqualTo(312);
        assertThat(picture.getHeight()).isEqualTo(312);
        int rim = picture.getRGB(156, 14);
        assertThat(String.format("#%06x", rim & 0xffffff)).isEqualTo(colour);
        assertThat(picture.getRGB(1, 1) >>> 24).as("ground outside the rim").isZero();
    }

    @Test
    void writesItsLettersIntoThePicture() throws IOException {
        Mark mark = new Mark("K7M2-Q9XR-1D", "II", "EN 303 645", Look.VALID);
        BufferedImage picture = read(mark.png(624));
        long inked = IntStream.range(290, 335)
                .mapToLong(x -> IntStream.range(295, 340)
                        .filter(y -> (picture.getRGB(x, y) & 0xff) < 0x80)
                        .count())
                .sum();
        assertThat(inked).as("ink of the level's figure").isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "15", "2049"})
    void refusesASizeThatNobodyCanUse(int size) {
        Mark mark = new Mark("K7M2-Q9XR-1D", "II", "EN 303 645", Look.VALID);
        assertThatThrownBy(() -> mark.svg(size)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mark.png(size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnEmptyLevel() {
        assertThatThrownBy(() -> new Mark("K7M2-Q9XR-1D", " ", "EN 303 645", Look.VALID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Element parse(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MarkTests.class.getResourceAsStream("/seals/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
