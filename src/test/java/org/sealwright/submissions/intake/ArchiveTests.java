package org.sealwright.submissions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTests {

    @Test
    void takesMarkdownAndJsonAndNamesTheRest() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("dossier/ixit_1-AuthMech.md", new byte[] {1});
        files.put("dossier/export.json", new byte[] {2});
        files.put("dossier/photo.png", new byte[] {3});
        files.put("inner.zip", zip(Map.of("a.md", new byte[] {4})));
        Archive.Content content = Archive.open(new DossierFile("d.zip", zip(files)));
        assertThat(content.files())
                .extracting(DossierFile::name)
                .containsExactly("dossier/ixit_1-AuthMech.md", "dossier/export.json");
        assertThat(content.remarks()).extracting(Remark::file).containsExactly("dossier/photo.png", "inner.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.md", "/etc/a.md", "a/../../b.md", "C:\\a.md", "a\\b.md", "a\u0000.md", "./a.md"})
    void refusesNamesThatLeadElsewhere(String name) throws IOException {
        assertRefused(zip(Map.of(name, new byte[] {1})), "archive-name");
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
            files.put("f" + i + ".md", new byte[] {1});
        }
        assertRefused(zip(files), "archive-many");
    }

    @Test
    void refusesWhatGrowsTooMuch() throws IOException {
        assertRefused(zip(Map.of("a.md", new byte[Archive.LARGEST_ENTRY])), "archive-ratio");
        byte[] noise = new byte[Archive.LARGEST_ENTRY + 1];
        new Random(7).nextBytes(noise);
        assertRefused(zip(Map.of("a.md", noise)), "archive-large");
    }

    @Test
    void refusesAFolderThatHoldsBytes() throws IOException {
        assertRefused(zip(Map.of("d/", new byte[64 << 20])), "archive-large");
    }

    @Property(tries = 200)
    void survivesAnyBytes(@ForAll byte[] bytes) {
        assertThat(Archive.open(new DossierFile("x.zip", bytes)).files()).isEmpty();
    }

    private static void assertRefused(byte[] archive, String key) {
        Archive.Content content = Archive.open(new DossierFile("x.zip", archive));
        assertThat(content.files()).isEmpty();
        assertThat(content.remarks()).extracting(Remark::key).containsExactly("submissions.import." + key);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
