package org.sealwright.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the crosswalks against the editions and, both ways, against the frameworks' elements. */
final class CrosswalkCheck {

    private final CatalogueFiles files;
    private final Crosswalks crosswalks;
    private final Problems problems;

    CrosswalkCheck(CatalogueFiles files, Crosswalks crosswalks, Problems problems) {
        this.files = files;
        this.crosswalks = crosswalks;
        this.problems = problems;
    }

    void run() {
        problems.unique(
                crosswalks.frameworks().stream().map(Crosswalks.Framework::id).toList(), "crosswalks");
        List<ProvisionId> expected = files.edition(crosswalks.basedOn())
                .map(e -> e.provisions().stream().map(Provision::id).toList())
                .orElse(List.of());
        problems.check(
                crosswalks.provisions().stream()
                        .map(Crosswalks.Mapped::provision)
                        .toList()
                        .equals(expected),
                "crosswalks",
                "must list the provisions of " + crosswalks.basedOn() + " in order");
        problems.provisionsInNaturalOrder(
                crosswalks.v3OnlyProvisions().stream()
                        .map(Crosswalks.Mapped::provision)
                        .toList(),
                "crosswalks v3_only_provisions");
        crosswalks.all().forEach(this::mapped);
        Map<ProvisionId, Crosswalks.Mapped> known = crosswalks.all().stream()
                .collect(Collectors.toMap(Crosswalks.Mapped::provision, Function.identity(), (a, b) -> a));
        crosswalks.frameworks().forEach(f -> framework(f, known));
    }

    private void mapped(Crosswalks.Mapped mapped) {
        String where = "crosswalks " + mapped.provision();
        var provision = files.edition(mapped.standard()).flatMap(e -> e.provision(mapped.provision()));
        if (!problems.check(provision.isPresent(), where, "unknown in " + mapped.standard())) {
            return;
        }
        Provision p = provision.orElseThrow();
        problems.check(
                mapped.status().equals(p.status()) && mapped.inEditionOf2024().equals(p.inEditionOf2024()),
                where,
                "status or migration differs from the edition");
        List<String> sources = crosswalks.sources().stream().map(Source::id).toList();
        for (Crosswalks.Mapping mapping : mapped.mappings()) {
            mapping.source().forEach(s -> problems.check(sources.contains(s), where, "unknown source " + s));
            var framework = crosswalks.framework(mapping.framework());
            if (problems.check(framework.isPresent(), where, "unknown framework " + mapping.framework())
                    && !framework.orElseThrow().elements().isEmpty()) {
                problems.check(
                        framework.orElseThrow().elements().stream()
                                .anyMatch(e -> e.ref().equals(mapping.ref())
                                        && e.provisions().contains(mapped.provision())),
                        where,
                        mapping.framework() + " " + mapping.ref() + " does not list it");
            }
        }
    }

    private void framework(Crosswalks.Framework framework, Map<ProvisionId, Crosswalks.Mapped> known) {
        problems.unique(
                framework.elements().stream().map(Crosswalks.Element::ref).toList(), "crosswalks " + framework.id());
        for (Crosswalks.Element element : framework.elements()) {
            for (ProvisionId p : element.provisions()) {
                Crosswalks.Mapped mapped = known.get(p);
                boolean back = mapped != null
                        && mapped.mappings().stream()
                                .anyMatch(m -> m.framework().equals(framework.id())
                                        && m.ref().equals(element.ref()));
                problems.check(back, "crosswalks " + framework.id() + " " + element.ref(), p + " does not map to it");
            }
        }
        framework.levels().stream()
                .flatMap(l -> l.provisions().stream())
                .forEach(p -> problems.check(known.containsKey(p), "crosswalks " + framework.id(), "unknown " + p));
    }
}
