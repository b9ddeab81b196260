package org.sealwright.integrity;

import java.util.ArrayList;
import java.util.List;

/** What a check found. All are counted, and the first hundred kept: after those it is known where to look. */
public final class Differences {

    private static final int KEPT = 100;

    private final List<Difference> kept = new ArrayList<>();
    private final int most;
    private long count;

    public Differences() {
        this(KEPT);
    }

    Differences(int most) {
        this.most = most;
    }

    /** One that keeps them all. */
    public static Differences unlimited() {
        return new Differences(Integer.MAX_VALUE);
    }

    /**
     * Something that does not fit.
     *
     * @param what lower-case words with hyphens; {@code integrity.difference.WHAT} has the sentence
     * @param where names the thing so that somebody can find it; no person's data
     */
    public void add(String what, String where) {
        if (kept.size() < most) {
            kept.add(new Difference(what, where));
        }
        count++;
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    /** The first hundred, in the order in which they were found. */
    public List<Difference> kept() {
        return List.copyOf(kept);
    }
}
