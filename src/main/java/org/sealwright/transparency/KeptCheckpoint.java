package org.sealwright.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sealwright.platform.DataDirectory;
import org.sealwright.verification.SignedNote;
import org.springframework.stereotype.Component;

/**
 * The newest checkpoint that this node signed, kept outside the database: a database that was set back to an older state
 * shows against it.
 */
@Component
class KeptCheckpoint {

    static final String FILE = "checkpoint";

    private final DataDirectory directory;

    KeptCheckpoint(DataDirectory directory) {
        this.directory = directory;
    }

    /** Empty on a node that never signed. */
    Optional<SignedNote> read() {
        Path file = directory.resolve(FILE);
        try {
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new LogForkedException("The checkpoint kept in " + file + " can't be read: " + e.getMessage());
        }
    }

    /** On disk before this returns. */
    void keep(SignedNote note) {
        directory.writeSecret(FILE, note.toString().getBytes(StandardCharsets.UTF_8));
    }
}
