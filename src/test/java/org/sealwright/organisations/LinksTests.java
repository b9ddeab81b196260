package org.sealwright.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.DataDirectory;
import org.sealwright.shared.Ids;

class LinksTests {

    private final Links links = with(1);
    private final UUID id = Ids.next();

    @Test
    void readsItsOwnToken() {
        String token = links.token(Links.Purpose.INVITATION, id);
        assertThat(links.read(Links.Purpose.INVITATION, token)).contains(id);
        assertThat(token).hasSize(64).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void opensNothingElseWithIt() {
        String token = links.token(Links.Purpose.INVITATION, id);
        assertThat(links.read(Links.Purpose.PASSWORD_RESET, token)).isEmpty();
    }

    @Test
    void readsNoTokenOfAnotherKey() {
        assertThat(links.read(Links.Purpose.SETUP, with(2).token(Links.Purpose.SETUP, id)))
                .isEmpty();
    }

    @Test
    void readsNoRubbish() {
        for (String rubbish : new String[] {"", "x", "…", "AAAA", "=".repeat(64), "A".repeat(64)}) {
            assertThat(links.read(Links.Purpose.SETUP, rubbish)).isEmpty();
        }
    }

    @Property(tries = 200)
    void noticesEveryChangedByte(
            @ForAll @IntRange(max = 47) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = Base64.getUrlDecoder().decode(links.token(Links.Purpose.SETUP, id));
        bytes[place] ^= (byte) change;
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(links.read(Links.Purpose.SETUP, forged)).isEmpty();
    }

    private static Links with(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return new Links(new LinkKey(Base64.getEncoder().encodeToString(key), mock(DataDirectory.class)));
    }
}
