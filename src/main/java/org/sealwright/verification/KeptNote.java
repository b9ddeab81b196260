package org.sealwright.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** The file in which a reader keeps the newest checkpoint that was verified, so that a rewritten log shows the next time. */
final class KeptNote {

    private KeptNote() {}

    /** @return {@code null} if nothing was kept yet */
    static @Nullable SignedNote read(Path file) throws IOException {
        return Files.exists(file) ? SignedNote.parse(Files.readString(file)) : null;
    }

    /** Whole or not at all: a checkpoint cut short would be none. */
    static void write(Path file, SignedNote note) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path written = Files.createTempFile(folder, ".checkpoint", null);
        try {
            Files.writeString(written, note.toString());
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
