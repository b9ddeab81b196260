package org.sealwright.catalogue;

import java.util.List;
import java.util.Objects;

/** Checks one scheme against its edition and method. */
final class SchemeCheck {

    private final CatalogueFiles files;
    private final Scheme scheme;
    private final Problems problems;

    SchemeCheck(CatalogueFiles files, Scheme scheme, Problems problems) {
        this.files = files;
        this.scheme = scheme;
        this.problems = problems;
    }

    void run() {
        var edition = files.edition(scheme.edition());
        var method = files.method(scheme.method());
        boolean known = problems.check(edition.isPresent(), scheme.id(), "unknown edition " + scheme.edition())
                & problems.check(method.isPresent(), scheme.id(), "unknown method " + scheme.method());
        if (!known) {
            return;
        }
        boolean fits =
                method.map(m -> Objects.equals(m.assesses(), scheme.edition())).orElse(false);
        if (!problems.check(fits, scheme.id(), "edition and method do not fit")) {
            return;
        }
        problems.check(scheme.id().endsWith("-" + scheme.version()), scheme.id(), "id and version differ");
        uniqueIds();
        problems.check(!scheme.levels().isEmpty(), scheme.id(), "no level");
        for (int i = 0; i < scheme.levels().size(); i++) {
            level(i, edition.orElseThrow());
        }
        List<ProvisionId> scope = scheme.scope(edition.orElseThrow());
        for (Scheme.Requirement requirement : scheme.requirements()) {
            for (ProvisionId p : requirement.provisions()) {
                problems.check(scope.contains(p), scheme.id() + " " + requirement.id(), p + " is required by no level");
            }
        }
        evidence(method.orElseThrow(), scope);
    }

    private void uniqueIds() {
        unique("levels", scheme.levels().stream().map(Level::id).toList());
        unique(
                "activities",
                scheme.activities().stream().map(Scheme.Activity::id).toList());
        unique("clocks", scheme.clocks().stream().map(SchemeClock::id).toList());
        unique(
                "categories",
                scheme.productCategories().stream()
                        .map(Scheme.ProductCategory::id)
                        .toList());
        unique(
                "evidence kinds",
                scheme.evidenceKinds().stream().map(Scheme.EvidenceKind::id).toList());
        unique(
                "requirements",
                scheme.requirements().stream().map(Scheme.Requirement::id).toList());
    }

    private void unique(String what, List<String> ids) {
        problems.unique(ids, scheme.id() + " " + what);
    }

    private void level(int index, Edition edition) {
        Level level = scheme.levels().get(index);
        String below = index == 0 ? null : scheme.levels().get(index - 1).id();
        String where = scheme.id() + " " + level.id();
        problems.check(
                level.rank() == index + 1 && Objects.equals(level.includes(), below),
                where,
                "rank or included level is wrong");
        for (LevelRule rule : level.requires()) {
            rule(rule, edition, where);
        }
    }

    private void rule(LevelRule rule, Edition edition, String where) {
        switch (rule) {
            case LevelRule.AllMandatory all -> {}
            case LevelRule.RecommendationsShare share ->
                problems.check(
                        share.atLeast().denominator() > 0
                                && share.atLeast().numerator()
                                        <= share.atLeast().denominator(),
                        where,
                        "share above one");
            case LevelRule.NeedsActivity needs ->
                problems.check(
                        scheme.activities().stream().anyMatch(a -> a.id().equals(needs.activity())),
                        where,
                        "unknown activity " + needs.activity());
            case LevelRule.Provisions named -> {
                problems.provisionsInNaturalOrder(named.provisions(), where);
                named.provisions()
                        .forEach(p -> problems.check(edition.provision(p).isPresent(), where, "unknown " + p));
            }
        }
    }

    private void evidence(MethodFile method, List<ProvisionId> scope) {
        List<String> kinds =
                scheme.evidenceKinds().stream().map(Scheme.EvidenceKind::id).toList();
        for (TestGroup group : method.testGroups()) {
            if (scope.contains(group.provision())) {
                group.testCases()
                        .forEach(c -> c.evidence()
                                .forEach(kind -> problems.check(
                                        kinds.contains(kind),
                                        scheme.id(),
                                        "evidence kind " + kind + " of " + c.id() + " is not allowed")));
            }
        }
    }
}
