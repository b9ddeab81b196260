package org.sealwright.journeys;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** What a browser's camera sees in a journey: a film that the browser itself plays, or a picture held before the page. */
final class FakeCamera {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 10;
    private static final byte LIGHT = (byte) 220;
    private static final byte DARK = 30;
    private static final byte NO_COLOUR = (byte) 128;

    private FakeCamera() {}

    /** A film of a printed code in the browser's own format, YUV4MPEG2: a grey table, a white label, the code on it. */
    static Path film(BarcodeFormat format, String text) throws WriterException, IOException {
        BitMatrix code = code(format, text);
        byte[] picture = new byte[WIDTH * HEIGHT];
        Arrays.fill(picture, LIGHT);
        int left = (WIDTH - code.getWidth()) / 2;
        int top = (HEIGHT - code.getHeight()) / 2;
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    picture[(top + y) * WIDTH + left + x] = DARK;
                }
            }
        }
        byte[] colours = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colours, NO_COLOUR);
        Path film = Files.createTempFile(Path.of("target"), "camera", ".y4m");
        try (OutputStream out = Files.newOutputStream(film)) {
            out.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < FRAMES; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(picture);
                out.write(colours);
            }
        }
        return film;
    }

    /** A printed code as the address of a picture. */
    static String picture(BarcodeFormat format, String text) throws WriterException, IOException {
        var png = new ByteArrayOutputStream();
        BitMatrix code = code(format, text);
        var image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                image.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        ImageIO.write(image, "PNG", png);
        return picture(png.toByteArray());
    }

    static String picture(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** From now on the page's camera sees this picture; the browser can't read codes of its own. */
    static void holds(Journey buyer, String picture) {
        buyer.page().evaluate("""
                async picture => {
                  delete window.BarcodeDetector;
                  const image = new Image();
                  image.src = picture;
                  await image.decode();
                  navigator.mediaDevices.getUserMedia = async () => {
                    const canvas = document.createElement('canvas');
                    canvas.width = 1280;
                    canvas.height = 960;
                    const pen = canvas.getContext('2d');
                    const draw = () => {
                      pen.fillStyle = '#ddd';
                      pen.fillRect(0, 0, 1280, 960);
                      const scale = 700 / Math.max(image.width, image.height);
                      pen.drawImage(image, (1280 - image.width * scale) / 2, (960 - image.height * scale) / 2,
                        image.width * scale, image.height * scale);
                    };
                    draw();
                    setInterval(draw, 100);
                    return canvas.captureStream();
                  };
                }
                """, picture);
    }

    private static BitMatrix code(BarcodeFormat format, String text) throws WriterException {
        boolean square = format == BarcodeFormat.QR_CODE;
        return new MultiFormatWriter()
                .encode(text, format, square ? 300 : 400, square ? 300 : 150, Map.of(EncodeHintType.MARGIN, 20));
    }
}
