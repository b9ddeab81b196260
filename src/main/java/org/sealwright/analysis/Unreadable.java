package org.sealwright.analysis;

import java.util.Arrays;
import java.util.List;

/** A file can't be read, with the key of the sentence that says why. */
class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> arguments;

    Unreadable(String key, Object... arguments) {
        super(key);
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    String key() {
        return String.valueOf(getMessage());
    }

    List<String> arguments() {
        return arguments;
    }
}
