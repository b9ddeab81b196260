package org.sealwright.catalogue;

import java.util.List;
import java.util.Optional;

/** Checks that each sign names a fact or a provision of its edition, and a table, entries and choices of its method. */
final class SignCheck {

    private final CatalogueFiles files;
    private final Signs signs;
    private final Problems problems;

    SignCheck(CatalogueFiles files, Signs signs, Problems problems) {
        this.files = files;
        this.signs = signs;
        this.problems = problems;
    }

    void run() {
        problems.unique(
                signs.editions().stream().map(one -> one.edition().value()).toList(), "signs");
        signs.editions().forEach(this::edition);
    }

    private void edition(Signs.OfEdition of) {
        String where = "signs " + of.edition();
        Optional<Edition> edition = files.edition(of.edition());
        Optional<MethodFile> method = files.methods().values().stream()
                .filter(one -> of.edition().equals(one.assesses()))
                .findFirst();
        if (problems.check(
                edition.isPresent() && method.isPresent(), where, "no such edition, or none with a method")) {
            List<IxitTable> tables = files.tablesOf(method.orElseThrow());
            of.signs().forEach(sign -> sign(where, edition.orElseThrow(), tables, sign));
        }
    }

    private void sign(String edition, Edition of, List<IxitTable> tables, Sign sign) {
        String where = edition + " " + (sign.fact() == null ? sign.provision() : sign.fact());
        problems.check((sign.fact() == null) != (sign.provision() == null), where, "must name a fact or a provision");
        problems.check(sign.fact() == null || of.fact(sign.fact()).isPresent(), where, "unknown fact");
        problems.check(
                sign.provision() == null || of.provision(sign.provision()).isPresent(), where, "unknown provision");
        problems.check(sign.shows() != null || sign.expected() != null, where, "says nothing");
        Optional<IxitTable> table =
                tables.stream().filter(t -> t.name().equals(sign.table())).findFirst();
        if (problems.check(table.isPresent(), where, "unknown table " + sign.table())) {
            sign.where().forEach(mark -> mark(where, table.orElseThrow(), mark));
        }
    }

    private void mark(String where, IxitTable table, Sign.Mark mark) {
        Optional<IxitEntry> entry = table.entries().stream()
                .filter(e -> e.name().equals(mark.entry()))
                .findFirst();
        String at = where + " " + table.name();
        if (problems.check(entry.isPresent(), at, "unknown entry " + mark.entry())) {
            mark.in()
                    .forEach(choice -> problems.check(
                            entry.orElseThrow().choices().contains(choice), at, "unknown choice " + choice));
        }
    }
}
