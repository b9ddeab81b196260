package org.sealwright.assessments.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.Method;

/**
 * What a manufacturer states, and what lies on the bench.
 *
 * @param firmware versions on the bench; those that are applied for where nothing lies there yet
 */
public record Statement(Method method, IxitContent ixit, Set<String> firmware) {

    private static final List<String> INTERFACES = List.of("28-LogIntf", "15-Intf");
    private static final List<String> COMPONENTS = List.of("6-SoftComp");
    private static final List<String> CHANNELS = List.of("11-SecComMech", "11-ComMech");

    public Statement {
        firmware = Set.copyOf(firmware);
    }

    /** The table of logical interfaces; empty where the method has none. */
    String interfaces() {
        return table(INTERFACES);
    }

    String components() {
        return table(COMPONENTS);
    }

    /** The table of communication mechanisms. */
    String channels() {
        return table(CHANNELS);
    }

    List<IxitRow> rows(String table) {
        return table.isEmpty() ? List.of() : ixit.rows(table);
    }

    private String table(List<String> names) {
        return names.stream()
                .filter(name -> method.table(name).isPresent())
                .findFirst()
                .orElse("");
    }

    /** A row's words, without what only refers or chooses. */
    static String words(IxitRow row) {
        return Stream.concat(
                        Stream.of(row.id()),
                        row.entries().entrySet().stream()
                                .filter(entry -> !Set.of("Access", "Status", "Debug Interface", "Update Mechanism")
                                        .contains(entry.getKey()))
                                .flatMap(entry -> entry.getValue().stream()))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    static boolean isDisabled(IxitRow row) {
        return row.values("Status").stream()
                .anyMatch(value -> value.strip().toLowerCase(Locale.ROOT).startsWith("disabled"));
    }
}
