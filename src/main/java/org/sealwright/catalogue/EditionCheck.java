package org.sealwright.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Checks one edition by itself. */
final class EditionCheck {

    private static final List<String> STATUSES = List.of("M", "M C", "M F", "M C F", "R", "R C", "R F");

    private final Edition edition;
    private final Problems problems;
    private final String name;

    EditionCheck(Edition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
        this.name = edition.id().value();
    }

    void run() {
        List<String> ids =
                edition.provisions().stream().map(p -> p.id().value()).toList();
        problems.unique(ids, name);
        problems.inNaturalOrder(ids, name);
        sections();
        edition.provisions().forEach(this::provision);
        sources();
        facts();
        counts();
    }

    private String at(Provision provision) {
        return name + " " + provision.id();
    }

    private void sections() {
        List<String> ids = edition.sections().stream().map(Section::id).toList();
        problems.unique(ids, name + " sections");
        problems.inNaturalOrder(ids, name + " sections");
        problems.check(
                edition.sections().stream()
                        .flatMap(s -> s.provisions().stream())
                        .toList()
                        .equals(edition.provisions().stream().map(Provision::id).toList()),
                name,
                "sections and provisions do not list the same ids in the same order");
        for (Section section : edition.sections()) {
            for (ProvisionId id : section.provisions()) {
                edition.provision(id)
                        .ifPresent(p -> problems.check(
                                p.section().equals(section.id())
                                        && p.sectionTitle().equals(section.title()),
                                at(p),
                                "section or its title differs"));
            }
        }
    }

    private void provision(Provision p) {
        problems.check(
                p.obligation().equals(p.isMandatory() ? "shall" : "should"), at(p), "obligation and modality differ");
        boolean must = p.statement().matches("(?s).*\\bmust\\b.*");
        boolean should = p.statement().matches("(?s).*\\bshould\\b.*");
        problems.check(
                p.isMandatory() ? must && !should : should && !must,
                at(p),
                "statement must use \"must\" for M and \"should\" for R");
        for (String key : p.facts()) {
            problems.check(edition.fact(key).isPresent(), at(p), "unknown condition or feature " + key);
        }
        if (p.status() != null) {
            problems.check(
                    p.status().equals(expectedStatus(p)),
                    at(p),
                    "status " + p.status() + " does not match modality, conditions and features");
            problems.check(
                    p.conditional() != p.conditions().isEmpty()
                            && p.featureDependent() != p.features().isEmpty(),
                    at(p),
                    "conditional or feature_dependent is wrong");
        }
    }

    private static String expectedStatus(Provision p) {
        String kinds = (p.conditions().isEmpty() ? "" : " C") + (p.features().isEmpty() ? "" : " F");
        return p.modality().letter() + kinds + (kinds.isEmpty() ? "" : " (" + String.join(", ", p.facts()) + ")");
    }

    private void sources() {
        Set<String> known = new HashSet<>();
        for (Source source : edition.sources()) {
            problems.check(known.add(source.id()), name + " sources", source.id() + " occurs twice");
        }
        for (Provision p : edition.provisions()) {
            p.sources().forEach(s -> problems.check(known.contains(s), at(p), "unknown source " + s));
        }
    }

    private void facts() {
        problems.unique(edition.facts().stream().map(Fact::key).toList(), name + " conditions and features");
        for (Fact fact : edition.facts()) {
            String where = name + " (" + fact.key() + ")";
            problems.check(fact.question().endsWith("?"), where, "question is no question");
            List<ProvisionId> users = edition.provisions().stream()
                    .filter(p -> p.facts().contains(fact.key()))
                    .map(Provision::id)
                    .toList();
            problems.check(fact.usedBy().equals(users), where, "used_by does not match the provisions");
            fact.implies().forEach(k -> problems.check(edition.fact(k).isPresent(), where, "unknown " + k));
            for (String k : fact.excludes()) {
                var other = edition.fact(k);
                problems.check(other.isPresent(), where, "unknown " + k);
                problems.check(
                        other.isEmpty() || other.get().excludes().contains(fact.key()),
                        where,
                        "excludes " + k + ", which does not exclude it");
            }
            consistent(fact, where);
            edition.facts().stream()
                    .filter(g -> g != fact && g.question().equals(fact.question()))
                    .forEach(g -> problems.check(
                            g.holdsWhen() != fact.holdsWhen(),
                            where,
                            "asks the same as (" + g.key() + ") with the same answer"));
        }
    }

    private void consistent(Fact fact, String where) {
        Set<String> reach = edition.closure(fact.key());
        for (String key : reach) {
            boolean excluded = reach.stream()
                    .flatMap(n -> edition.fact(n).stream())
                    .anyMatch(n -> n.excludes().contains(key));
            problems.check(!excluded, where, "implies " + key + " and something that excludes it");
        }
    }

    private void counts() {
        Map<String, Integer> tally = Problems.tally(
                edition.provisions(),
                p -> p.status() == null ? p.modality().letter() : p.status().replaceFirst(" \\(.*", ""));
        count("total", edition.provisions().size(), true);
        for (String status : STATUSES) {
            count(status, tally.getOrDefault(status, 0), tally.containsKey(status));
        }
        count("mandatory_total", ofModality(Modality.MANDATORY), false);
        count("recommendation_total", ofModality(Modality.RECOMMENDATION), false);
        count("of_which_conditional_M", conditionalOf(Modality.MANDATORY), false);
        count("of_which_conditional_R", conditionalOf(Modality.RECOMMENDATION), false);
        long rows = edition.provisions().stream()
                .filter(p -> !Boolean.FALSE.equals(p.inTableB1()))
                .count();
        count("table_b1_rows", (int) rows, false);
    }

    private void count(String key, int actual, boolean mustBeStated) {
        Object stated = edition.counts().get(key);
        if (stated != null || mustBeStated) {
            problems.check(
                    Objects.equals(stated, actual), name, "count " + key + " is " + stated + ", should be " + actual);
        }
    }

    private int ofModality(Modality modality) {
        return (int) edition.provisions().stream()
                .filter(p -> p.modality() == modality)
                .count();
    }

    private int conditionalOf(Modality modality) {
        return (int) edition.provisions().stream()
                .filter(p -> p.modality() == modality && p.condition() != null)
                .count();
    }
}
