package org.sealwright.misuse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.sealwright.misuse.PhotoIntake.Cleaned;

/**
 * Cuts a JPEG file (ITU-T T.81) down to tables, frame and scans. Application segments and comments are left out, with the two exceptions that
 * say which colours are meant; what stands behind the picture's end is left out, too.
 */
final class JpegFile {

    private static final int SEQUENTIAL = 0xc1;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int TEMPORARY = 0x01;

    private static final int ADOBE_LENGTH = 14;
    private static final int LONGEST_HEADER_SEGMENT = 16;
    private static final int ORIENTATION_TAG = 0x0112;

    /** A picture from a camera has a dozen; a file with hundreds only keeps a processor busy. */
    private static final int MOST_SCANS = 40;

    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at = 2;
    private int width;
    private int height;
    private int scans;
    private boolean inScans;
    private Orientation orientation = Orientation.UPRIGHT;

    private JpegFile(byte[] file) {
        this.file = file;
    }

    static boolean begins(byte[] file) {
        return file.length > 4 && u8(file, 0) == 0xff && u8(file, 1) == SOI && u8(file, 2) == 0xff;
    }

    /** @throws IllegalArgumentException or {@link IndexOutOfBoundsException} where it is none, or is cut off */
    static Cleaned cleaned(byte[] file) {
        JpegFile reading = new JpegFile(file);
        reading.walk();
        return new Cleaned(
                "jpeg",
                reading.kept.toByteArray(),
                reading.width,
                reading.height,
                reading.inScans,
                reading.orientation);
    }

    private void walk() {
        kept.write(0xff);
        kept.write(SOI);
        for (int marker = marker(); marker != EOI; marker = marker()) {
            require(marker != SOI && marker != TEMPORARY && !isRestart(marker));
            int length = u16(file, at);
            require(length >= 2 && at + length <= file.length);
            segment(marker, length);
            at += length;
            if (marker == SOS) {
                require(width > 0 && ++scans <= MOST_SCANS);
                scan();
            }
        }
        require(scans > 0);
        kept.write(0xff);
        kept.write(EOI);
    }

    private int marker() {
        require(u8(file, at) == 0xff);
        while (u8(file, at) == 0xff) {
            at++;
        }
        return u8(file, at++);
    }

    private void segment(int marker, int length) {
        if (isFrame(marker)) {
            require(width == 0 && length >= 8);
            height = u16(file, at + 3);
            width = u16(file, at + 5);
            require(width > 0 && height > 0);
            inScans = marker > SEQUENTIAL;
        }
        if (marker == APP1) {
            orientation = orientation(at + 2, length - 2);
        }
        if (keeps(marker, length)) {
            kept.write(0xff);
            kept.write(marker);
            kept.write(file, at, length);
        }
    }

    private static boolean keeps(int marker, int length) {
        if (marker == APP0) {
            return length == LONGEST_HEADER_SEGMENT;
        }
        if (marker == APP14) {
            return length == ADOBE_LENGTH;
        }
        return marker != COMMENT && (marker < APP0 || marker > APP15);
    }

    /** Copies coded data up to the next marker that is more than a restart. */
    private void scan() {
        int from = at;
        while (u8(file, at) != 0xff || u8(file, at + 1) == 0 || isRestart(u8(file, at + 1))) {
            at++;
        }
        kept.write(file, from, at - from);
    }

    /** Of the first directory of an EXIF segment; upright where there is none that can be read. */
    private Orientation orientation(int from, int length) {
        byte[] name = {'E', 'x', 'i', 'f', 0, 0};
        if (length < name.length + 8 || !Arrays.equals(file, from, from + name.length, name, 0, name.length)) {
            return orientation;
        }
        ByteBuffer tiff =
                ByteBuffer.wrap(file, from + name.length, length - name.length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return orientation;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = directory + 2; entries-- > 0 && entry + 12 <= tiff.limit(); entry += 12) {
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION_TAG) {
                return Orientation.of(Short.toUnsignedInt(tiff.getShort(entry + 8)));
            }
        }
        return orientation;
    }

    /** SOF0 to SOF15 without the three that are tables or reserved. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private static int u8(byte[] bytes, int place) {
        return bytes[place] & 0xff;
    }

    private static int u16(byte[] bytes, int place) {
        return u8(bytes, place) << 8 | u8(bytes, place + 1);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Not a JPEG file that can be read");
        }
    }
}
