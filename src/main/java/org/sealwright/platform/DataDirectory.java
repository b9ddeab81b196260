package org.sealwright.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder that the portal keeps its own files in: embedded database, key store, newest checkpoint. Property
 * {@code sealwright.data-dir} ({@code SEALWRIGHT_DATA_DIR}), {@code data/} unless told otherwise. The folder belongs to
 * its owner alone (0700), and one portal at a time: a lock is held while the portal runs and goes with its process.
 */
@Component
public class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;

    DataDirectory(@Value("${sealwright.data-dir:data}") String directory) {
        this.root = Path.of(directory).toAbsolutePath().normalize();
        try {
            createOwnerOnly(root);
            this.lockFile =
                    FileChannel.open(root.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock();
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + root + " can't be used: " + e.getMessage(),
                    "Make the folder writable for the user that runs the portal, or name another one with SEALWRIGHT_DATA_DIR.");
        }
    }

    /** One for a program that is no portal. */
    public static DataDirectory at(Path folder) {
        return new DataDirectory(folder.toString());
    }

    private void lock() throws IOException {
        FileLock lock = tryLock();
        if (lock == null) {
            throw new StartRefused(
                    "Another portal already runs on the data folder " + root + ".",
                    "Stop it first, or start this one on a folder of its own with SEALWRIGHT_DATA_DIR.");
        }
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // the same process holds it, as two contexts of a test do
        }
    }

    /** A file or folder in it; the name is the portal's own, never a person's. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** A folder in it that only the owner may open, made where it is missing. */
    public Path folder(String name) {
        try {
            return createOwnerOnly(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a small file so that only the owner can read it (0600); replaces what was there in one step. When this
     * returns, the file outlives a power cut.
     */
    public void writeSecret(String name, byte[] content) {
        try {
            Path draft = Files.createTempFile(
                    root,
                    "." + name,
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, content);
            force(draft);
            Files.move(draft, root.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path createOwnerOnly(Path folder) throws IOException {
        Set<PosixFilePermission> ownersAlone = PosixFilePermissions.fromString("rwx------");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownersAlone));
        } else if (!ownersAlone.containsAll(Files.getPosixFilePermissions(folder))) {
            Files.setPosixFilePermissions(folder, ownersAlone); // somebody made it beforehand, open to others
        }
        return folder;
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
