package org.sealwright.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what a reader finds: bounded in number and length, without characters that are none. */
class Notes {

    /** As many observations as are kept of one file. */
    static final int MOST = 20_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 400;
    private static final int LONGEST_DETAIL = 16_000;
    private static final Instant LATEST = Instant.ofEpochSecond(4_102_444_800L);

    private final List<Observation> observations = new ArrayList<>();
    private long leftOut;
    private @Nullable String tool;
    private @Nullable String toolVersion;
    private @Nullable Instant madeAt;

    /** What made the file; the first that it names. */
    void tool(@Nullable String name, @Nullable String version) {
        if (tool == null && clean(name, LONGEST_NAME) != null) {
            tool = clean(name, LONGEST_NAME);
            toolVersion = clean(version, LONGEST_NAME);
        }
    }

    /** When the file was made; a time that can't be is left out. */
    void madeAt(@Nullable Instant at) {
        boolean possible = at != null && at.isAfter(Instant.EPOCH) && at.isBefore(LATEST);
        madeAt = possible ? at : null;
    }

    void note(Observation.Kind kind, @Nullable String subject, Map<String, ? extends @Nullable String> details) {
        String about = clean(subject, LONGEST_SUBJECT);
        if (about == null) {
            return;
        }
        if (observations.size() >= MOST) {
            leftOut++;
            return;
        }
        Map<String, String> kept = new HashMap<>();
        details.forEach((name, value) -> {
            String text = clean(value, LONGEST_DETAIL);
            if (text != null) {
                kept.put(name, text);
            }
        });
        observations.add(new Observation(kind, about, kept));
    }

    List<Observation> observations() {
        List<Observation> all = new ArrayList<>(observations);
        if (leftOut > 0) {
            all.add(new Observation(Observation.Kind.LEFT_OUT, Long.toString(leftOut), Map.of()));
        }
        return all;
    }

    @Nullable
    String tool() {
        return tool;
    }

    @Nullable
    String toolVersion() {
        return toolVersion;
    }

    @Nullable
    Instant madeAt() {
        return madeAt;
    }

    /** Without control characters and half pairs, in one line, cut where it is too long; {@code null} where nothing is left. */
    static @Nullable String clean(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.isWhitespace(c) || Character.isDefined(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .limit(longest)
                .forEach(kept::appendCodePoint);
        String bare = kept.toString().strip();
        if (bare.length() > longest) {
            bare = bare.substring(0, longest - 1) + "…";
        }
        return bare.isEmpty() ? null : bare;
    }
}
