package org.sealwright.catalogue;

import java.util.List;

/** Checks a file of IXIT tables against the tables that its content came from. */
final class IxitFileCheck {

    private static final String EARLIER = "ts-103-701-v1.1.1";

    private final CatalogueFiles files;
    private final IxitFile file;
    private final Problems problems;

    IxitFileCheck(CatalogueFiles files, IxitFile file, Problems problems) {
        this.files = files;
        this.file = file;
        this.problems = problems;
    }

    void run() {
        counts();
        List<IxitTable> earlier = files.method(EARLIER).map(MethodFile::ixit).orElse(List.of());
        file.tables().forEach(table -> origins(table, earlier));
        List<String> from =
                file.tables().stream().flatMap(t -> t.fromEarlier().stream()).toList();
        List<String> entries = file.tables().stream()
                .flatMap(t -> t.entries().stream())
                .flatMap(e -> e.from().stream())
                .toList();
        for (IxitTable old : earlier) {
            problems.check(from.contains(old.name()), file.id(), "no table comes from " + old.name());
            old.entries().stream()
                    .map(e -> old.name() + "/" + e.name())
                    .filter(place -> !place.endsWith("/ID"))
                    .forEach(place ->
                            problems.check(entries.contains(place), file.id(), place + " is carried over nowhere"));
        }
    }

    private void counts() {
        int lists = (int) file.tables().stream().filter(IxitTable::isList).count();
        int entries = file.tables().stream().mapToInt(t -> t.entries().size()).sum();
        var actual =
                new IxitFile.Counts(file.tables().size(), lists, file.tables().size() - lists, entries);
        problems.check(file.counts().equals(actual), file.id(), "counts are wrong, should be " + actual);
    }

    private void origins(IxitTable table, List<IxitTable> earlier) {
        String where = file.id() + " " + table.name();
        for (String name : table.fromEarlier()) {
            problems.check(earlier.stream().anyMatch(o -> o.name().equals(name)), where, "unknown table " + name);
        }
        for (IxitEntry entry : table.entries()) {
            for (String place : entry.from()) {
                String[] parts = place.split("/", 2);
                boolean known = parts.length == 2
                        && table.fromEarlier().contains(parts[0])
                        && earlier.stream()
                                .filter(o -> o.name().equals(parts[0]))
                                .flatMap(o -> o.entries().stream())
                                .anyMatch(e -> e.name().equals(parts[1]));
                problems.check(known, where + " " + entry.name(), "unknown origin " + place);
            }
        }
    }
}
