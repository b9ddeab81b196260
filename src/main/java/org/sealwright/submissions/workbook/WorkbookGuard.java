package org.sealwright.submissions.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Lets only plain workbooks pass. Each part is read as a stream within bounds of size, number and growth; macros, embedded
 * objects, links to elsewhere and declarations of document types are refused. What passed is packed anew, so that the
 * reader sees exactly the parts that were looked at.
 */
final class WorkbookGuard {

    static final int MOST_PARTS = 400;
    static final long LARGEST_TOTAL = 48L << 20;
    static final int LARGEST_RATIO = 200;
    private static final int SMALL = 1 << 20;

    private WorkbookGuard() {}

    /**
     * The parts of a workbook that may be read.
     *
     * @throws RefusedWorkbook if it is not a plain workbook within the bounds
     */
    static byte[] checked(byte[] workbook) throws RefusedWorkbook {
        if (startsWith(workbook, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RefusedWorkbook("sheet-old");
        }
        if (!startsWith(workbook, 'P', 'K', 3, 4)) {
            throw new RefusedWorkbook("sheet-not");
        }
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(clean)) {
            out.setLevel(Deflater.BEST_SPEED);
            copy(in, out, workbook.length);
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedWorkbook("sheet-broken");
        }
        return clean.toByteArray();
    }

    private static void copy(ZipFile in, ZipOutputStream out, int packed) throws IOException, RefusedWorkbook {
        Set<String> names = new HashSet<>();
        PartCheck check = new PartCheck();
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (names.size() >= MOST_PARTS) {
                throw new RefusedWorkbook("sheet-parts", "" + MOST_PARTS);
            }
            if (!names.add(name)) {
                throw new RefusedWorkbook("sheet-broken");
            }
            harmless(name);
            byte[] part;
            try (InputStream inflated = in.getInputStream(entry)) {
                part = bounded(inflated, LARGEST_TOTAL - total, (long) LARGEST_RATIO * packed + SMALL - total);
            }
            total += part.length;
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                check.look(name, part);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part);
                out.closeEntry();
            }
        }
        if (!names.contains("xl/workbook.xml") || !names.contains("[content_types].xml")) {
            throw new RefusedWorkbook("sheet-not");
        }
    }

    private static byte[] bounded(InputStream in, long left, long grown) throws IOException, RefusedWorkbook {
        long most = Math.min(left, grown);
        byte[] part = in.readNBytes((int) most + 1);
        if (part.length > most) {
            throw left <= grown
                    ? new RefusedWorkbook("sheet-large", "" + (LARGEST_TOTAL >> 20))
                    : new RefusedWorkbook("sheet-ratio");
        }
        return part;
    }

    private static void harmless(String name) throws RefusedWorkbook {
        if (name.contains("vbaproject") || name.contains("/macrosheets/") || name.contains("/dialogsheets/")) {
            throw new RefusedWorkbook("sheet-macros");
        }
        if (name.contains("/externallinks/") || name.endsWith("connections.xml") || name.contains("/querytables/")) {
            throw new RefusedWorkbook("sheet-links");
        }
        if (name.contains("/embeddings/") || name.contains("/activex/") || name.contains("oleobject")) {
            throw new RefusedWorkbook("sheet-objects");
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
