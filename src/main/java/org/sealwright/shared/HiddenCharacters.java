package org.sealwright.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters by which a text reads otherwise than it is written: those that nobody sees, and those that turn the direction of
 * writing. In a text that the public reads they hide words, or show others than a machine reads.
 */
public final class HiddenCharacters {

    /**
     * Controls but the line break; all of Unicode's format characters (zero width, direction, soft hyphen, tags), halves of
     * pairs, private use, separators of lines and paragraphs; letters and marks that are drawn as nothing or as a blank; selectors
     * of variants, but for the two that follow a picture; the plane of tags as a whole; what is no character.
     */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}"
            + "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2065\\u2800\\u3164\\ufe00-\\ufe0d\\uffa0\\ufff0-\\ufff8"
            + "\\ufdd0-\\ufdef\\ufffe\\uffff\\x{e0000}-\\x{e0fff}]");

    private HiddenCharacters() {}

    /** The first one in a text, as {@code U+202E}. */
    public static Optional<String> firstIn(String text) {
        Matcher hidden = HIDDEN.matcher(text);
        return hidden.find() ? Optional.of("U+%04X".formatted(hidden.group().codePointAt(0))) : Optional.empty();
    }
}
