package org.sealwright.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.testing.Refusals.assertRefused;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.shared.Refused;

class PhotoIntakeTests {

    private final PhotoIntake intake = new PhotoIntake();

    @Test
    void keepsNothingOfWhatWasHiddenInTheFile() throws IOException {
        byte[] sent = Pictures.joined(
                Pictures.withExif(Pictures.jpeg(400, 200), 1, "GPS 47.3769 N 8.5417 E"),
                "PK<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        String kept = new String(take(sent).jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("Exif", "GPS", "47.3769", "script").startsWith("\u00ff\u00d8\u00ff");
    }

    /** Held the other way up, what was left is right. */
    @Test
    void turnsThePictureAsTheCameraWasHeld() throws IOException {
        byte[] plain = Pictures.jpeg(400, 200);
        assertThat(colours(plain)).containsExactly(Color.RED, Color.BLUE);
        assertThat(colours(Pictures.withExif(plain, 2, ""))).containsExactly(Color.BLUE, Color.RED);
        assertThat(colours(Pictures.withExif(plain, 3, ""))).containsExactly(Color.BLUE, Color.RED);
        assertThat(colours(Pictures.withExif(plain, 4, ""))).containsExactly(Color.RED, Color.BLUE);
        for (int orientation = 5; orientation <= 8; orientation++) {
            BufferedImage turned = read(Pictures.withExif(plain, orientation, ""));
            assertThat(turned.getWidth()).isEqualTo(200);
            assertThat(turned.getHeight()).isEqualTo(400);
            assertThat(near(turned.getRGB(100, 50)))
                    .as("the top, orientation " + orientation)
                    .isEqualTo(orientation < 7 ? Color.RED : Color.BLUE);
        }
    }

    @Test
    void keepsAPictureNoLargerThanItIsLookedAt() throws IOException {
        BufferedImage kept = read(Pictures.jpeg(5_000, 2_500));
        assertThat(kept.getWidth()).isBetween(1_500, PhotoIntake.LONGEST_SIDE);
        assertThat((double) kept.getWidth() / kept.getHeight()).isCloseTo(2, org.assertj.core.data.Offset.offset(.01));
        assertThat(read(Pictures.png(300, 100)).getWidth()).isEqualTo(300);
    }

    @Test
    void setsWhatIsTransparentOnWhite() throws IOException {
        assertThat(near(read(Pictures.transparentPng(50, 50)).getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    /** What the header says is enough: nothing of it is unpacked. */
    @Test
    void refusesAPictureWithMorePixelsThanFit() {
        assertRefused(
                "misuse.refused.photo.too-many-pixels",
                () -> take(Pictures.pngThatSays(50_000, 50_000, Pictures.zeros(100_000_000))));
        assertRefused("misuse.refused.photo.too-many-pixels", () -> take(Pictures.pngThatSays(-1, 10, new byte[0])));
    }

    /** Two hundred megabytes of text and as many of picture, packed: the text is never unpacked, of the picture what it says. */
    @Test
    void unpacksNoMoreOfAFileThanThePictureThatItSays() {
        Photo photo = take(Pictures.pngThatSays(10, 10, Pictures.zeros(200_000_000)));
        assertThat(photo.jpeg().length).isLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<!DOCTYPE html><html><body>photo.jpg</body></html>",
                "GIF89a",
                "%PDF-1.7",
                "RIFF....WEBP"
            })
    void refusesWhatIsNeitherJpegNorPngWhateverItIsCalled(String content) {
        assertRefused("misuse.refused.photo.kind", () -> take(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertRefused("misuse.refused.photo.too-large", () -> take(new byte[PhotoIntake.MOST_BYTES + 1]));
    }

    @Test
    void refusesEveryFileThatIsCutOff() throws IOException {
        for (byte[] whole : new byte[][] {Pictures.jpeg(40, 20), Pictures.png(40, 20)}) {
            for (int length = 9; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertRefused("misuse.refused.photo.unreadable", () -> take(part));
            }
        }
    }

    /** Whatever stands in a file: it becomes a picture or is refused, and nothing else happens. */
    @Test
    void takesOrRefusesAFileWithAnyBytesChanged() throws IOException {
        Random random = new Random(7);
        for (byte[] whole :
                new byte[][] {Pictures.withExif(Pictures.jpeg(40, 20), 6, "Zurich"), Pictures.png(40, 20)}) {
            for (int round = 0; round < 2_000; round++) {
                byte[] changed = whole.clone();
                for (int i = 0; i <= round % 3; i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(take(changed).jpeg()).isNotEmpty();
                } catch (Refused refused) {
                    assertThat(refused.key()).startsWith("misuse.refused.photo.");
                }
            }
        }
    }

    /** A thousand photos that wait take no memory. */
    @Test
    void readsNothingOfAPhotoBeforeThereIsAPlaceForIt() {
        PhotoIntake oneAtATime = new PhotoIntake(1, 0);
        InputStream never = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read without a place");
            }
        };
        InputStream whileAnotherComes = new InputStream() {
            @Override
            public int read() {
                assertRefused("misuse.refused.photo.busy", () -> oneAtATime.take(never));
                return -1;
            }
        };
        assertRefused("misuse.refused.photo.kind", () -> oneAtATime.take(whileAnotherComes));
        assertRefused("misuse.refused.photo.kind", () -> oneAtATime.take(InputStream.nullInputStream()));
    }

    private Photo take(byte[] sent) {
        return intake.take(new ByteArrayInputStream(sent));
    }

    private BufferedImage read(byte[] sent) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(take(sent).jpeg()));
    }

    private Color[] colours(byte[] sent) throws IOException {
        BufferedImage picture = read(sent);
        return new Color[] {near(picture.getRGB(100, 100)), near(picture.getRGB(300, 100))};
    }

    /** JPEG is not exact. */
    private static Color near(int rgb) {
        Color colour = new Color(rgb);
        return new Color(round(colour.getRed()), round(colour.getGreen()), round(colour.getBlue()));
    }

    private static int round(int part) {
        return part > 127 ? 255 : 0;
    }
}
