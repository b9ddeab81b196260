package org.sealwright.evidence;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A file's name that can do no harm: no folders, no control or direction characters, nothing a shell or Windows takes for
 * something else, at most 120 characters. What is left of an impossible name is {@code unnamed}.
 */
record FileName(String value) {

    private static final int LONGEST = 120;

    static FileName of(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[\"<>|:*?%;]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        name = shortened(name);
        return new FileName(name.isEmpty() ? "unnamed" : name);
    }

    /** Keeps the end of the name, which tells the reader's machine what to open it with. */
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
    }
}
