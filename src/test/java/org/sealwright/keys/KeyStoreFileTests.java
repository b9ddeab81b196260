package org.sealwright.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.StartRefused;
import org.sealwright.testing.FreshDataDirectory;

class KeyStoreFileTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final DataDirectory folder = FreshDataDirectory.make();
    private final KeyStoreFile store = new KeyStoreFile(folder);

    @Test
    void keepsKeysOfBothKinds() {
        var seal = SigningKey.generate(SigningPurpose.SEAL);
        var log = SigningKey.generate(SigningPurpose.LOG);
        store.add(seal, NOW);
        store.add(log, NOW);
        assertThat(new KeyStoreFile(folder).keys())
                .extracting(SigningKey::purpose, SigningKey::kid)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(SigningPurpose.SEAL, seal.kid()),
                        org.assertj.core.groups.Tuple.tuple(SigningPurpose.LOG, log.kid()));
        assertThat(store.keys())
                .extracting(key -> key.pair().getPrivate().getEncoded())
                .contains(
                        seal.pair().getPrivate().getEncoded(),
                        log.pair().getPrivate().getEncoded());
    }

    @Test
    void letsOnlyTheOwnerReadStoreAndPassphrase() throws IOException {
        store.add(SigningKey.generate(SigningPurpose.LOG), NOW);
        for (String name : new String[] {KeyStoreFile.STORE, KeyStoreFile.PASSPHRASE}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void drawsAPassphraseOfItsOwn() throws IOException {
        store.add(SigningKey.generate(SigningPurpose.LOG), NOW);
        var other = FreshDataDirectory.make();
        new KeyStoreFile(other).add(SigningKey.generate(SigningPurpose.LOG), NOW);
        String passphrase = Files.readString(path(KeyStoreFile.PASSPHRASE));
        assertThat(passphrase).hasSize(43);
        assertThat(passphrase).isNotEqualTo(Files.readString(other.resolve(KeyStoreFile.PASSPHRASE)));
    }

    @Test
    void refusesAStoreWithoutItsPassphrase() throws IOException {
        store.add(SigningKey.generate(SigningPurpose.LOG), NOW);
        Files.writeString(path(KeyStoreFile.PASSPHRASE), "another");
        refused();
        Files.delete(path(KeyStoreFile.PASSPHRASE));
        refused();
        assertThat(path(KeyStoreFile.PASSPHRASE)).doesNotExist();
    }

    @Test
    void refusesADamagedStore() throws IOException {
        store.add(SigningKey.generate(SigningPurpose.LOG), NOW);
        Files.write(path(KeyStoreFile.STORE), new byte[100]);
        refused();
    }

    private void refused() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(store::keys).withMessageContaining(KeyStoreFile.STORE);
    }

    private Path path(String name) {
        return folder.resolve(name);
    }
}
