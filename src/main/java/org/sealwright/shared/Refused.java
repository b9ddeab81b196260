package org.sealwright.shared;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the scheme says no, and the person is told why. Carries the key of a sentence in {@code messages/} with its
 * arguments, and the form field that it concerns where there is one; the page shows the sentence and keeps what was typed.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final transient Object[] arguments;

    public Refused(String key, Object... arguments) {
        this(null, key, arguments);
    }

    private Refused(@Nullable String field, String key, Object[] arguments) {
        super(key);
        this.field = field;
        this.arguments = arguments.clone();
    }

    /** A refusal that belongs to one field of the form. */
    public static Refused at(String field, String key, Object... arguments) {
        return new Refused(field, key, arguments);
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public @Nullable String field() {
        return field;
    }
}
