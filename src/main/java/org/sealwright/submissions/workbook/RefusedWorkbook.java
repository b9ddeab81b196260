package org.sealwright.submissions.workbook;

import java.util.List;

/** A file under the name of a workbook that is not read at all: says why. */
final class RefusedWorkbook extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    RefusedWorkbook(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    String[] arguments() {
        return arguments.toArray(String[]::new);
    }
}
