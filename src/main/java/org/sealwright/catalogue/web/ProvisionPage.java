package org.sealwright.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.CaseVersion;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Crosswalks;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.Fact;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.TestCase;

/**
 * All that the page of a provision shows.
 *
 * @param statusKey key of its status in words
 * @param facts conditions and features that it depends on
 * @param elsewhere its numbers in the other editions
 * @param mappings to other schemes and laws
 * @param cases test cases of its group; none where the edition has no method
 * @param previous the provision before it, {@code null} for the first
 * @param next the provision after it, {@code null} for the last
 */
record ProvisionPage(
        Provision provision,
        String statusKey,
        List<Fact> facts,
        List<Elsewhere> elsewhere,
        List<Mapping> mappings,
        List<TestCase> cases,
        @Nullable ProvisionId previous,
        @Nullable ProvisionId next) {

    /** Where a provision stands in another edition. */
    record Elsewhere(Edition edition, List<Provision> provisions) {}

    /** A mapping with its framework's name. */
    record Mapping(String framework, String url, Crosswalks.Mapping mapping, ProvisionId by) {}

    static ProvisionPage of(Catalogue catalogue, List<CaseVersion> words, Edition edition, Provision provision) {
        List<ProvisionId> order =
                edition.provisions().stream().map(Provision::id).toList();
        int at = order.indexOf(provision.id());
        return new ProvisionPage(
                provision,
                statusKey(provision),
                provision.facts().stream()
                        .flatMap(key -> edition.fact(key).stream())
                        .toList(),
                elsewhere(catalogue, provision),
                mappings(catalogue.crosswalks(), edition, provision),
                catalogue
                        .methodFor(edition.id())
                        .flatMap(method -> method.with(words).group(provision.id()))
                        .map(group -> group.testCases())
                        .orElse(List.of()),
                at > 0 ? order.get(at - 1) : null,
                at + 1 < order.size() ? order.get(at + 1) : null);
    }

    /** {@code catalogue.status.M-C-F} and the like. */
    static String statusKey(Provision provision) {
        return "catalogue.status."
                + provision.modality().letter()
                + (provision.conditions().isEmpty() && provision.condition() == null ? "" : "-C")
                + (provision.features().isEmpty() ? "" : "-F");
    }

    private static List<Elsewhere> elsewhere(Catalogue catalogue, Provision provision) {
        List<Elsewhere> all = new ArrayList<>();
        add(all, catalogue, EditionId.TS_103_645_V1_1_1, provision.inEditionOf2019());
        add(all, catalogue, EditionId.EN_303_645_V2_1_1, provision.inEditionOf2020());
        add(all, catalogue, EditionId.EN_303_645_V3_1_3, provision.inEditionOf2024());
        return all;
    }

    private static void add(List<Elsewhere> all, Catalogue catalogue, EditionId id, List<ProvisionId> provisions) {
        if (!provisions.isEmpty()) {
            Edition edition = catalogue.requireEdition(id);
            all.add(new Elsewhere(
                    edition, provisions.stream().map(edition::require).toList()));
        }
    }

    private static List<Mapping> mappings(Crosswalks crosswalks, Edition edition, Provision provision) {
        return crosswalks.of(edition.id(), provision.id()).stream()
                .flatMap(mapped -> mapped.mappings().stream().map(mapping -> {
                    var framework = crosswalks.framework(mapping.framework()).orElseThrow();
                    return new Mapping(framework.name(), framework.url(), mapping, mapped.provision());
                }))
                .toList();
    }
}
