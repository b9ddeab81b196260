package org.sealwright.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The signer's own folder (0700): {@code trust.json}, the founding, written once; {@code journal.jsonl}. Whoever can write
 * here decides whom the signer trusts, and nobody else does.
 */
final class SignerFolder {

    static final String TRUST = "trust.json";
    static final String JOURNAL = "journal.jsonl";

    private final Path path;

    SignerFolder(Path path) {
        this.path = path;
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if the file is there and is not what two founders signed for this issuer */
    Optional<Founding> founding(String did) {
        Path file = path.resolve(TRUST);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Founding founding = SignerJson.read(Files.readString(file), Founding.class);
            FoundingCheck.require(founding, did);
            return Optional.of(founding);
        } catch (SignerRefused e) {
            throw new IllegalStateException(file + " is not the founding that two administrators signed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, and never over another one. */
    void keep(Founding founding) {
        try {
            Path draft = Files.createTempFile(path, "trust", null);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(SignerJson.write(founding)));
                channel.force(true);
            }
            try {
                Files.createLink(path.resolve(TRUST), draft);
            } catch (FileAlreadyExistsException e) {
                throw new SignerRefused(Refusal.FOUNDED_ALREADY, "there is a " + TRUST, e);
            } finally {
                Files.delete(draft);
            }
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the journal, for people to look at. */
    List<JournalLine> lines() {
        Path file = path.resolve(JOURNAL);
        return Files.exists(file) ? Journal.read(file) : List.of();
    }

    Journal journal() {
        return Journal.open(path.resolve(JOURNAL));
    }
}
