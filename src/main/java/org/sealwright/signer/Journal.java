package org.sealwright.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * What a signer did and was told, one line of JSON each, in its own file; only ever added to. A line is on disk before the
 * signer answers. A last line without its end was never answered, and is cut off: at once where the write failed, else at
 * the start.
 */
final class Journal implements AutoCloseable {

    private final FileChannel file;
    private final List<JournalLine> kept;
    private long end;
    private boolean spoilt;

    /** @param file whole lines up to {@code end}, where the next one goes */
    Journal(FileChannel file, List<JournalLine> kept, long end) {
        this.file = file;
        this.kept = kept;
        this.end = end;
    }

    /** @throws IllegalStateException if another signer works in this folder, or a line can't be read */
    static Journal open(Path path) {
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(file, path);
            int whole = lastEnd(Files.readAllBytes(path));
            file.truncate(whole).position(whole);
            return new Journal(file, read(path), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its whole lines, oldest first; while a signer works with it, too. */
    static List<JournalLine> read(Path path) {
        try {
            byte[] all = Files.readAllBytes(path);
            return new String(Arrays.copyOf(all, lastEnd(all)), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> SignerJson.read(line, JournalLine.class))
                    .toList();
        } catch (SignerRefused e) {
            throw new IllegalStateException("A line of " + path + " can't be read: it was changed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two signers would not know of each other's lines; the lock goes with the process. */
    private static void lock(FileChannel file, Path path) throws IOException {
        FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            // this very process has it
        }
        if (lock == null) {
            throw new IllegalStateException("Another signer works with " + path);
        }
    }

    /** What stood in it when it was opened, oldest first. */
    List<JournalLine> kept() {
        return kept;
    }

    /**
     * Adds a line; it is on disk afterwards.
     *
     * @throws UncheckedIOException if it could not be written, and is not there
     * @throws IllegalStateException if the rest of an earlier one could not be cut off
     */
    void add(JournalLine line) {
        if (spoilt) {
            throw new IllegalStateException(
                    "The journal could not be mended after a failed write: start the signer anew");
        }
        byte[] bytes = (SignerJson.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
            end += bytes.length;
        } catch (IOException e) {
            cutOff(e);
            throw new UncheckedIOException("The journal could not be written", e);
        }
    }

    /** Half a line would swallow the next one, and the two could not be read again. */
    private void cutOff(IOException failure) {
        try {
            file.truncate(end).position(end);
            file.force(true);
        } catch (IOException e) {
            spoilt = true;
            failure.addSuppressed(e);
        }
    }

    private static int lastEnd(byte[] all) {
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
