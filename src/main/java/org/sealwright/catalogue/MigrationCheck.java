package org.sealwright.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Checks that the ways between the editions lead back, and that what is void was replaced. */
final class MigrationCheck {

    private final CatalogueFiles files;
    private final Problems problems;

    MigrationCheck(CatalogueFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    void run() {
        pair(
                EditionId.TS_103_645_V1_1_1,
                Provision::inEditionOf2020,
                EditionId.EN_303_645_V2_1_1,
                Provision::inEditionOf2019);
        pair(
                EditionId.EN_303_645_V2_1_1,
                Provision::inEditionOf2024,
                EditionId.EN_303_645_V3_1_3,
                Provision::inEditionOf2020);
        files.edition(EditionId.EN_303_645_V3_1_3)
                .ifPresent(later ->
                        files.edition(EditionId.EN_303_645_V2_1_1).ifPresent(earlier -> changes(earlier, later)));
    }

    private void pair(
            EditionId older,
            Function<Provision, List<ProvisionId>> forth,
            EditionId newer,
            Function<Provision, List<ProvisionId>> back) {
        files.edition(older)
                .ifPresent(a -> files.edition(newer).ifPresent(b -> {
                    oneWay(a, forth, b, back);
                    oneWay(b, back, a, forth);
                }));
    }

    private void oneWay(
            Edition from,
            Function<Provision, List<ProvisionId>> forth,
            Edition to,
            Function<Provision, List<ProvisionId>> back) {
        for (Provision p : from.provisions()) {
            String where = from.id() + " " + p.id();
            problems.provisionsInNaturalOrder(forth.apply(p), where + " migration to " + to.id());
            for (ProvisionId target : forth.apply(p)) {
                var found = to.provision(target);
                if (problems.check(found.isPresent(), where, "unknown " + target + " in " + to.id())) {
                    problems.check(
                            back.apply(found.orElseThrow()).contains(p.id()),
                            where,
                            to.id() + " " + target + " does not point back");
                }
            }
        }
    }

    private void changes(Edition earlier, Edition later) {
        String name = later.id().value();
        later.provisions().forEach(p -> change(name, p));
        earlier.provisions()
                .forEach(p -> problems.check(
                        !p.inEditionOf2024().isEmpty(), earlier.id() + " " + p.id(), "leads nowhere in " + later.id()));
        later.voidProvisions().forEach(v -> voidProvision(earlier, later, v));
        problems.provisionsInNaturalOrder(
                later.voidProvisions().stream().map(VoidProvision::id).toList(), name + " void");
        var overview = later.changesOverview();
        if (!problems.check(overview != null, name, "changes_overview is missing") || overview == null) {
            return;
        }
        var changed =
                later.provisions().stream().filter(p -> p.change() != null).toList();
        Map<Change.Kind, Integer> kinds = Problems.tally(changed, MigrationCheck::kind);
        problems.check(kinds.equals(overview.byKind()), name, "changes_overview by_kind differs from the provisions");
        problems.check(
                overview.newProvisions()
                        .equals(changed.stream()
                                .filter(p -> kind(p) == Change.Kind.NEW)
                                .map(Provision::id)
                                .toList()),
                name,
                "changes_overview new_provisions differs from the provisions");
    }

    private static Change.Kind kind(Provision p) {
        return p.change() == null ? Change.Kind.NEW : p.change().kind();
    }

    private void change(String name, Provision p) {
        if (problems.check(p.change() != null, name + " " + p.id(), "change from V2.1.1 is missing")) {
            problems.check(
                    (kind(p) == Change.Kind.NEW) == p.inEditionOf2020().isEmpty(),
                    name + " " + p.id(),
                    "kind new and the migration disagree");
        }
    }

    private void voidProvision(Edition earlier, Edition later, VoidProvision gone) {
        String where = later.id() + " void " + gone.id();
        problems.check(later.provision(gone.id()).isEmpty(), where, "is a provision too");
        problems.check(
                earlier.provision(gone.id())
                        .map(p -> p.inEditionOf2024().equals(gone.replacedBy()))
                        .orElse(false),
                where,
                "replaced_by differs from the migration");
        for (ProvisionId replacement : gone.replacedBy()) {
            problems.check(
                    later.provision(replacement)
                            .map(p -> kind(p) == Change.Kind.SPLIT)
                            .orElse(false),
                    where,
                    replacement + " replaces it and must be of kind split");
        }
    }
}
