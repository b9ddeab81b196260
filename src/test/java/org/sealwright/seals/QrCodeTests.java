package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {

    private static final String ADDRESS = "https://seal.example.org/s/K7M2-Q9XR-1D";

    @ParameterizedTest
    @ValueSource(ints = {120, 200, 480, 1024})
    void isReadBackFromThePicture(int size) throws Exception {
        assertThat(decode(image(QrCode.of(ADDRESS).png(size))).getText()).isEqualTo(ADDRESS);
    }

    @Test
    void isReadBackFromTheDrawing() throws Exception {
        byte[] picture = Picture.ofSvg(QrCode.of(ADDRESS).svg(400, "QR code"), 410);
        assertThat(decode(image(picture)).getText()).isEqualTo(ADDRESS);
    }

    @Test
    void bearsScratchesWithItsErrorCorrection() throws Exception {
        BufferedImage picture = image(QrCode.of(ADDRESS).png(410));
        Graphics2D scratch = picture.createGraphics();
        scratch.setColor(Color.WHITE);
        scratch.fillRect(180, 180, 60, 60);
        scratch.dispose();
        Result read = decode(picture);
        assertThat(read.getText()).isEqualTo(ADDRESS);
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "Q");
    }

    @Test
    void keepsAQuietZoneOfFourModules() throws Exception {
        QrCode code = QrCode.of(ADDRESS);
        BufferedImage picture = image(code.png(code.width()));
        for (int across = 0; across < code.width(); across++) {
            for (int edge : new int[] {0, 1, 2, 3, code.width() - 1, code.width() - 4}) {
                assertThat(picture.getRGB(across, edge) & 0xffffff).isEqualTo(0xffffff);
                assertThat(picture.getRGB(edge, across) & 0xffffff).isEqualTo(0xffffff);
            }
        }
        assertThat(picture.getRGB(4, 4) & 0xffffff)
                .as("corner of the finder pattern")
                .isZero();
    }

    /** The vector of docs/formats/packaging-code.md, and the longest code that is made. */
    @Test
    void staysSmallEnoughToPrintWithALongCode() throws Exception {
        String vector = Files.readString(Path.of("docs/formats/vectors/packaging-code.txt"))
                .strip();
        PrintedCode code = PrintedCode.longOne(vector, "Long code");
        assertThat(code.modules()).isEqualTo(61);
        assertThat(code.millimetres()).isEqualByComparingTo("27.6");
        assertThat(decode(image(code.png())).getText()).isEqualTo(vector);
        assertThat(code.svg()).contains("width=\"27.6mm\"");
        assertThat(PrintedCode.shortOne(ADDRESS, "Short code").millimetres()).isEqualByComparingTo("16.4");
        PrintedCode longest = PrintedCode.longOne(vector + "A".repeat(4 * 94 / 3), "Long code");
        assertThat(longest.millimetres()).isLessThanOrEqualTo(new BigDecimal("35"));
        assertThat(code.pdf()).isEqualTo(code.pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void keepsItsLabelFromBecomingMarkup() {
        assertThat(QrCode.of(ADDRESS).svg(100, "\"><script>")).doesNotContain("<script>");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(4_000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage image(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Result decode(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
    }
}
