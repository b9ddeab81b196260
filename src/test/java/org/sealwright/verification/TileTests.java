package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTests {

    @ParameterizedTest
    @CsvSource({
        "tile/0/x001/x234/067, 0, 1234067, 256",
        "tile/0/000, 0, 0, 256",
        "tile/1/999.p/17, 1, 999, 17",
        "tile/entries/x001/000.p/255, -1, 1000, 255",
        "tile/63/000.p/1, 63, 0, 1"
    })
    void readsAndWritesTheAddress(String path, int level, long index, int width) {
        assertThat(Tile.parse(path)).isEqualTo(new Tile(level, index, width));
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/00/000",
                "tile/64/000",
                "tile/0/0",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/-1/000",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void refusesEveryOtherSpelling(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.parse(path));
    }

    @Test
    void listsTheTilesOfALog() {
        assertThat(Tile.of(70_000).map(Tile::path))
                .hasSize(274 + 274 + 2 + 1)
                .contains("tile/entries/000", "tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17")
                .endsWith("tile/2/000.p/1");
        assertThat(Tile.of(0)).isEmpty();
        assertThat(Tile.of(70_000)).allMatch(tile -> tile.isWithin(70_000));
    }

    @Test
    void knowsWhatALogDoesNotHaveYet() {
        assertThat(Tile.parse("tile/0/000.p/112").isWithin(112)).isTrue();
        assertThat(Tile.parse("tile/0/000.p/113").isWithin(112)).isFalse();
        assertThat(Tile.parse("tile/1/000.p/1").isWithin(255)).isFalse();
        assertThat(Tile.parse("tile/1/000.p/1").isWithin(256)).isTrue();
        assertThat(Tile.parse("tile/63/000.p/1").isWithin(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void namesTheNodesThatItHolds() {
        assertThat(Tile.parse("tile/1/001.p/2").nodes()).containsExactly(new TreeNode(8, 256), new TreeNode(8, 257));
        assertThat(Tile.parse("tile/entries/002").firstLeaf()).isEqualTo(512);
    }
}
