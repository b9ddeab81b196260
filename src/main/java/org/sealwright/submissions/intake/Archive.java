package org.sealwright.submissions.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs files into a .zip, and takes the files out of one, in memory and within strict bounds: how many, how large each and all together, how much
 * larger than the archive, and which names. Archives inside are not opened. Nothing of an archive that breaks a bound is
 * used.
 */
public final class Archive {

    static final int MOST_ENTRIES = 200;
    static final int LARGEST_ENTRY = 2 << 20;
    static final int LARGEST_TOTAL = 16 << 20;
    static final int LARGEST_RATIO = 100;

    /** The first day that a ZIP can name. */
    private static final LocalDateTime WHENEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Archive() {}

    /** An archive of files that {@link #open} takes; the same files make the same bytes. */
    public static byte[] of(List<DossierFile> files) {
        byte[] packed = packed(files, Deflater.DEFAULT_COMPRESSION);
        long total = files.stream().mapToLong(file -> file.content().length).sum();
        return total > (long) LARGEST_RATIO * packed.length ? packed(files, Deflater.NO_COMPRESSION) : packed;
    }

    private static byte[] packed(List<DossierFile> files, int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (DossierFile file : files) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(WHENEVER);
                zip.putNextEntry(entry);
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An archive can always be written to memory", e);
        }
        return bytes.toByteArray();
    }

    /** The files of an archive, and what was left aside. */
    public static Content open(DossierFile archive) {
        List<DossierFile> files = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        byte[] bytes = archive.content();
        int entries = 0;
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    return refused(archive, "archive-many", String.valueOf(MOST_ENTRIES));
                }
                if (!isHarmless(entry.getName())) {
                    return refused(archive, "archive-name");
                }
                if (entry.isDirectory() && zip.readNBytes(1).length == 0) {
                    continue;
                }
                byte[] content = zip.readNBytes(LARGEST_ENTRY + 1);
                total += content.length;
                if (content.length > LARGEST_ENTRY || total > LARGEST_TOTAL) {
                    return refused(archive, "archive-large", entry.getName());
                }
                if (total > (long) LARGEST_RATIO * bytes.length) {
                    return refused(archive, "archive-ratio");
                }
                DossierFile file = new DossierFile(entry.getName(), content);
                if (file.isMarkdown() || file.isJson()) {
                    files.add(file);
                } else {
                    remarks.add(Remark.otherKind(entry.getName()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return refused(archive, "archive-broken");
        }
        return entries == 0 ? refused(archive, "archive-broken") : new Content(files, remarks);
    }

    /** No way out of the folder, no control characters, no more than a file system would take. */
    private static boolean isHarmless(String name) {
        return !name.isBlank()
                && name.length() <= 200
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.matches("^[A-Za-z]:.*")
                && name.chars().noneMatch(Character::isISOControl)
                && List.of(name.split("/")).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }

    private static Content refused(DossierFile archive, String key, String... arguments) {
        return new Content(List.of(), List.of(Remark.unread(archive.name(), 0, key, arguments)));
    }

    /** What an archive held. */
    public record Content(List<DossierFile> files, List<Remark> remarks) {

        public Content {
            files = List.copyOf(files);
            remarks = List.copyOf(remarks);
        }
    }
}
