package org.sealwright.misuse;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.sealwright.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Takes a stranger's picture in: what was sent is never kept. The file is cut down to what draws the picture ({@link JpegFile},
 * {@link PngFile}), its size is known before anything is decoded, it is read no larger than it will be kept, turned the right way up, and
 * encoded anew. Place, time, camera, thumbnails and whatever else was hidden in the file are gone with it.
 */
@Component
class PhotoIntake {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_PIXELS = 64_000_000;
    static final int LONGEST_SIDE = 2_000;

    /** A picture that comes in ever finer scans is held as a whole, outside of Java's memory. */
    private static final int MOST_PIXELS_IN_SCANS = 24_000_000;

    private static final int LONGEST_LINE = 20_000;
    private static final int LONGEST_READ = 3_000;
    private static final int WELL_SMALL = 1_500_000;
    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f};
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 15;

    /** A picture needs some forty megabytes while it is read: a few at a time fit beside everything else. */
    private final Semaphore places;

    private final int patience;

    PhotoIntake() {
        this(AT_ONCE, PATIENCE_SECONDS);
    }

    PhotoIntake(int places, int patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /**
     * Reads nothing of it before there is a place.
     *
     * @throws Refused at {@code photos} with what is wrong with it
     */
    Photo take(InputStream sent) {
        if (!entered()) {
            throw refused("busy");
        }
        try {
            return taken(sent.readNBytes(MOST_BYTES + 1));
        } catch (IOException unreadable) {
            throw refused("unreadable");
        } finally {
            places.release();
        }
    }

    private static Photo taken(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw refused("too-large");
        }
        Cleaned file = clean(sent);
        if (file.width() < 1
                || file.height() < 1
                || Math.max(file.width(), file.height()) > LONGEST_LINE
                || (long) file.width() * file.height() > (file.inScans() ? MOST_PIXELS_IN_SCANS : MOST_PIXELS)) {
            throw refused("too-many-pixels");
        }
        try {
            return new Photo(encode(turned(decode(file), file.orientation())));
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw refused("unreadable");
        }
    }

    private static Cleaned clean(byte[] sent) {
        try {
            if (JpegFile.begins(sent)) {
                return JpegFile.cleaned(sent);
            }
            if (PngFile.begins(sent)) {
                return PngFile.cleaned(sent);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw refused("unreadable");
        }
        throw refused("kind");
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Leaves lines and columns out while it reads, so that never much more is in memory than is kept. */
    private static BufferedImage decode(Cleaned file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(file.format());
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width != file.width() || height != file.height()) {
                throw new IOException("The picture is not as large as it says");
            }
            int step = Math.ceilDiv(Math.max(width, height), LONGEST_READ);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** At most as large as it is kept, upright, on white where it was transparent. */
    private static BufferedImage turned(BufferedImage read, Orientation orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage kept = new BufferedImage(
                orientation.swapsSides() ? height : width,
                orientation.swapsSides() ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = kept.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, kept.getWidth(), kept.getHeight());
        AffineTransform upright = orientation.upright(width, height);
        upright.scale((double) width / read.getWidth(), (double) height / read.getHeight());
        pen.drawImage(read, upright, null);
        pen.dispose();
        return kept;
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        byte[] encoded = new byte[0];
        for (float quality : QUALITIES) {
            encoded = encode(picture, quality);
            if (encoded.length <= WELL_SMALL) {
                break;
            }
        }
        return encoded;
    }

    private static byte[] encode(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static Refused refused(String why) {
        return Refused.at("photos", "misuse.refused.photo." + why, MOST_BYTES / 1024 / 1024, MOST_PIXELS / 1_000_000);
    }

    /**
     * A file with nothing left in it but what draws the picture.
     *
     * @param format as ImageIO calls it
     * @param inScans whether the whole picture comes several times, each time finer
     */
    record Cleaned(String format, byte[] bytes, int width, int height, boolean inScans, Orientation orientation) {}
}
