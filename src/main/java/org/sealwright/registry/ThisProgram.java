package org.sealwright.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sealwright.shared.Sha256;

/** Tells this program from its earlier and later versions, which would say the same in other words. */
final class ThisProgram {

    private static final String DIGEST = digest();

    private ThisProgram() {}

    /** SHA-256 of the file that it runs from; of names, sizes and times where that is a folder of classes. */
    static String sha256() {
        return DIGEST;
    }

    private static String digest() {
        try {
            String place = ThisProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            Path path = Path.of(place.replaceFirst("^nested:", "").replaceFirst("/?!.*$", ""));
            return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
        } catch (IOException | RuntimeException e) {
            // Nothing that an earlier start kept is taken then.
            return UUID.randomUUID().toString();
        }
    }

    private static String ofFile(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String ofFolder(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.put(
                        folder.relativize(file).toString(),
                        attributes.size() + " " + attributes.lastModifiedTime().toMillis());
                return FileVisitResult.CONTINUE;
            }
        });
        return Sha256.of(files.toString()).hex();
    }
}
