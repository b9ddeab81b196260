package org.sealwright.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level of a scheme.
 *
 * @param includes the level below, all of whose rules hold too
 * @param meaning in words, as it is stored with a seal on the day of issue
 */
public record Level(
        String id, int rank, String title, @Nullable String includes, List<LevelRule> requires, String meaning) {

    public Level {
        requires = List.copyOf(requires);
    }
}
