package org.sealwright.misuse;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures to send, honest ones and others. */
final class Pictures {

    private Pictures() {}

    /** The left half is red, the right half blue. */
    static byte[] jpeg(int width, int height) throws IOException {
        return encoded(halves(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) throws IOException {
        return encoded(halves(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] transparentPng(int width, int height) throws IOException {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    private static BufferedImage halves(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** The same JPEG with an EXIF segment that says how the camera was held, and a word where the place would be. */
    static byte[] withExif(byte[] jpeg, int orientation, String place) {
        byte[] words = place.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + words.length);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0).put(words);
        byte[] name = {'E', 'x', 'i', 'f', 0, 0};
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 4 + name.length + tiff.capacity());
        file.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1);
        file.putShort((short) (2 + name.length + tiff.capacity())).put(name).put(tiff.array());
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG file that says it is so large, with whatever stands in its chunk of data. */
    static byte[] pngThatSays(int width, int height, byte[] data) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 3).put(new byte[3]);
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a},
                chunk("IHDR", header.array()),
                chunk("zTXt", joined("Comment\0\0".getBytes(StandardCharsets.US_ASCII), zeros(200_000_000))),
                chunk("PLTE", new byte[3 * 256]),
                chunk("IDAT", data),
                chunk("IEND", new byte[0]));
    }

    /** So many zeros, packed. */
    static byte[] zeros(int length) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = new byte[1_000_000];
        byte[] out = new byte[100_000];
        for (int left = length; left > 0; left -= block.length) {
            deflater.setInput(block, 0, Math.min(left, block.length));
            while (!deflater.needsInput()) {
                packed.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] typed = joined(name.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(typed);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                typed,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
