package org.sealwright.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The classes of the portal and of its tests for portals in processes of their own: as jars, and read and linked once for all
 * of them (JEP 483, 514), which is a third of what a start takes. Made by whoever starts the first one of a run.
 */
final class PortalClasses {

    private static final Path FOLDER = Path.of("target", "portal-classes").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("portal.aot");
    private static final List<String> PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .toList();

    private PortalClasses() {}

    /** What the virtual machine is told to find them, and to start fast. */
    static synchronized List<String> options() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (FileChannel mutex =
                        FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = mutex.lock()) {
            if (!isOfTheseClasses()) {
                make();
            }
        }
        return options("-XX:AOTCache=" + CACHE);
    }

    /** What was compiled after it was made is not in it. */
    private static boolean isOfTheseClasses() throws IOException {
        if (!Files.exists(CACHE)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(CACHE);
        for (String entry : PATH) {
            try (Stream<Path> files = Files.walk(Path.of(entry))) {
                for (Path file : files.toList()) {
                    if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static List<String> options(String cache) {
        List<String> path = PATH.stream()
                .map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? jar(entry) : entry)
                .map(Path::toString)
                .toList();
        return List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                cache,
                "-cp",
                String.join(File.pathSeparator, path));
    }

    private static void make() throws IOException, InterruptedException {
        for (String entry : PATH) {
            if (Files.isDirectory(Path.of(entry))) {
                pack(Path.of(entry));
            }
        }
        Path unfinished = FOLDER.resolve("unfinished.aot");
        PortalProcess portal =
                PortalProcess.run(options("-XX:AOTCacheOutput=" + unfinished), OwnDataDirectory.fresh(), Map.of());
        portal.awaitReady().handle().destroy();
        portal.awaitEnd();
        if (!Files.exists(unfinished)) {
            throw new IllegalStateException("No classes were kept:\n" + portal.output());
        }
        Files.move(unfinished, CACHE, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path jar(Path folder) {
        return FOLDER.resolve(folder.getFileName() + ".jar");
    }

    private static void pack(Path folder) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jar(folder)));
                Stream<Path> files = Files.walk(folder)) {
            jar.setLevel(1);
            for (Path path : files.skip(1).sorted().toList()) {
                boolean isFolder = Files.isDirectory(path);
                // Folders have entries, too: whoever looks for the classes of a package asks for them.
                jar.putNextEntry(new ZipEntry(folder.relativize(path) + (isFolder ? "/" : "")));
                if (!isFolder) {
                    Files.copy(path, jar);
                }
                jar.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
