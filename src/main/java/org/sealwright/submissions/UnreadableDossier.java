package org.sealwright.submissions;

import java.util.List;

/** A JSON file is not a dossier: says what is wrong with it and where. */
final class UnreadableDossier extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final int line;
    private final transient List<String> arguments;

    /**
     * Says why.
     *
     * @param key of the sentence, as remarks of imports have it
     * @param line from 1; 0 if that is not known
     */
    UnreadableDossier(String key, int line, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.line = line;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    int line() {
        return line;
    }

    String[] arguments() {
        return arguments.toArray(String[]::new);
    }
}
