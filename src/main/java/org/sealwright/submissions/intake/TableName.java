package org.sealwright.submissions.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;

/** Finds the table that a heading or a file name speaks of: {@code IXIT 1-AuthMech: …}, {@code ixit_1-AuthMech.md}. */
final class TableName {

    private static final Pattern NAME = Pattern.compile("(?<![0-9])([0-9]{1,2})-([A-Za-z]+)");

    private TableName() {}

    static Optional<IxitTable> in(String words, Method method) {
        Matcher matcher = NAME.matcher(words);
        while (matcher.find()) {
            Optional<IxitTable> table = named(matcher.group(), method);
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    /** By its name, or by an older one where only one table came from that. */
    private static Optional<IxitTable> named(String name, Method method) {
        Optional<IxitTable> today = method.tables().stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst();
        if (today.isPresent()) {
            return today;
        }
        List<IxitTable> since = method.tables().stream()
                .filter(table -> table.fromEarlier().stream().anyMatch(name::equalsIgnoreCase))
                .toList();
        return since.size() == 1 ? Optional.of(since.getFirst()) : Optional.empty();
    }
}
