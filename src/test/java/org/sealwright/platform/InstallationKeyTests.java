package org.sealwright.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.testing.OwnDataDirectory;

class InstallationKeyTests {

    private final Path folder = OwnDataDirectory.fresh();
    private final DataDirectory directory = new DataDirectory(folder.toString());

    @AfterEach
    void leaveTheFolder() throws Exception {
        directory.close();
    }

    @Test
    void isMadeOnceForItsOwnerAlone() throws Exception {
        byte[] first = key("").authenticate("a text");
        assertThat(Files.size(folder.resolve("try-key"))).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("try-key"))))
                .isEqualTo("rw-------");
        assertThat(key("").authenticate("a text")).isEqualTo(first);
        assertThat(key("").authenticate("another text")).isNotEqualTo(first);
        assertThat(InstallationKey.of("other-key", "trying", "", directory).authenticate("a text"))
                .isNotEqualTo(first);
    }

    /** RFC 4231 has no case with 32 bytes of key; this one was made with OpenSSL. */
    @Test
    void isWhatWasSetAndDerivesWithHmac() {
        byte[] set = new byte[32];
        InstallationKey key = key(" " + Base64.getEncoder().encodeToString(set) + "\n");
        assertThat(HexFormat.of().formatHex(key.authenticate("a text")))
                .isEqualTo("b59fd37b1ceed52e9592efb6899fa831a8e5f7850e97cbed2a8ade10f099f4c0");
        assertThat(folder.resolve("try-key")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void refusesWhatIsNotAKey(String configured) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> key(configured))
                .withMessageContaining("trying")
                .withMessageContaining("not 32")
                .satisfies(refused -> assertThat(refused.remedy()).contains("SEALWRIGHT_TRY_KEY"));
    }

    /** Another key in its place would end, unsaid, what was derived with this one. */
    @Test
    void makesNoNewKeyInThePlaceOfADamagedOne() throws Exception {
        Files.write(folder.resolve("try-key"), new byte[31]);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> key(""))
                .withMessageContaining("try-key has 31 bytes")
                .satisfies(refused -> assertThat(refused.remedy()).contains("backup"));
        assertThat(Files.size(folder.resolve("try-key"))).isEqualTo(31);
    }

    private InstallationKey key(String configured) {
        return InstallationKey.of("try-key", "trying", configured, directory);
    }
}
