package org.sealwright.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a file says.
 *
 * @param subject what it is about: {@code tcp/554}, a component's name
 * @param details further facts by name, as the file has them; see {@code docs/formats/analysis.md}
 */
public record Observation(Kind kind, String subject, Map<String, String> details) {

    /** What can be noted. */
    public enum Kind {
        /** What a scan covered: subject is the protocol, detail {@code ports} the numbers and ranges that were tried. */
        TRIED,
        /** A machine that a scan found up; subject is its address. */
        HOST,
        /** A port that answered, or may have: subject {@code tcp/554}. */
        PORT,
        /** How many ports were in a state that is not noted one by one; subject is the state. */
        OTHER_PORTS,
        /** What a bill of materials is of. */
        PRODUCT,
        /** A component of a bill of materials; subject is its name. */
        COMPONENT,
        /** The file has more than was noted; subject is how many. */
        LEFT_OUT
    }

    public Observation {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** A detail; {@code null} where the file says nothing of it. */
    public @Nullable String detail(String name) {
        return details.get(name);
    }
}
