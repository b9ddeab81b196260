package org.sealwright.assessments;

import org.jspecify.annotations.Nullable;

/**
 * What an assessor saw on a line of the plan.
 *
 * @param words empty where only a mark was set
 * @param mark {@code null} while none is set
 * @param version which one it is; -1 where nothing was ever written
 */
public record Observation(String words, @Nullable LineMark mark, int version) {

    static final Observation NONE = new Observation("", null, -1);

    /** This one with something added on several lines at once: words after what stands, and a mark where one was chosen. */
    Observation with(String more, @Nullable LineMark chosen) {
        String joined = more.isBlank() ? words : words.isBlank() ? more : words + "\n" + more;
        return new Observation(joined, chosen == null ? mark : chosen, version);
    }

    /** Whether there is nothing to read on it. */
    boolean isEmpty() {
        return words.isBlank() && mark == null;
    }
}
