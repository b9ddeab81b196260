package org.sealwright.submissions.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Takes the files out of a .zip, in memory and within strict bounds: how many, how large each and all together, how much
 * larger than the archive, and which names. Archives inside are not opened. Nothing of an archive that breaks a bound is
 * used.
 */
public final class Archive {

    static final int MOST_ENTRIES = 200;
    static final int LARGEST_ENTRY = 2 << 20;
    static final int LARGEST_TOTAL = 16 << 20;
    static final int LARGEST_RATIO = 100;

    private Archive() {}

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
