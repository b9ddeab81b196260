package org.sealwright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.CatalogueFixture;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IcsValidity;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitReferences;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.LevelReached;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.NeededTables;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Scheme;
import org.sealwright.catalogue.Support;

class DossiersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();
    private static final Scheme SCHEME = CatalogueFixture.defaultScheme();
    private static final Edition EDITION = CATALOGUE.editionOf(SCHEME);
    private static final Method METHOD = CATALOGUE.methodOf(SCHEME);
    private static final World WORLD = World.load();
    private static final Dossiers DOSSIERS = new Dossiers(EDITION, WORLD);

    static List<ProductSheet> products() {
        return WORLD.products();
    }

    @ParameterizedTest
    @MethodSource("products")
    void statesNothingThatTheRulesObjectTo(ProductSheet product) {
        var content = DOSSIERS.content(product, TODAY);
        assertThat(IcsValidity.objections(
                        EDITION,
                        SCHEME.scope(EDITION),
                        ProductFacts.fromAnswers(EDITION, content.answers()),
                        content.claims().values()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("products")
    void claimsEnoughForTheLevelThatItAppliesFor(ProductSheet product) {
        var content = DOSSIERS.content(product, TODAY);
        LevelReached reached = LevelReached.of(
                SCHEME,
                EDITION,
                ProductFacts.fromAnswers(EDITION, content.answers()),
                content.claims(),
                Set.copyOf(claimed(content)),
                Set.of("firmware-analysis", "penetration-test"));
        assertThat(reached.reaches(SCHEME.requireLevel(product.level()))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("products")
    void fillsEveryTableThatItsClaimsCallFor(ProductSheet product) {
        var content = DOSSIERS.content(product, TODAY);
        assertThat(NeededTables.of(METHOD, claimed(content)))
                .isNotEmpty()
                .allSatisfy(needed -> assertThat(
                                content.ixit().table(needed.table()).isLeftEmpty())
                        .as(needed.table())
                        .isFalse());
        content.ixit()
                .tables()
                .forEach((name, table) -> table.rows()
                        .forEach(row -> assertThat(problems(name, row, content.ixit()))
                                .as(product.name() + " " + row.id())
                                .isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("products")
    void writesThePortalsOwnFormat(ProductSheet product) {
        var file = DOSSIERS.file(UUID.randomUUID(), product, TODAY);
        assertThat(file.isJson()).isTrue();
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains("\"v\":1", product.model())
                .doesNotContain("{device}");
    }

    private static List<ProvisionId> claimed(Dossiers.Content content) {
        return content.claims().values().stream()
                .filter(claim -> claim.support() == Support.YES)
                .map(IcsAnswer::provision)
                .toList();
    }

    /** Unknown entries, missing ones, choices that are none, and references that lead nowhere. */
    private static List<String> problems(String name, IxitRow row, IxitContent content) {
        List<String> problems = new ArrayList<>();
        var table = METHOD.requireTable(name);
        List<String> names = table.entries().stream().map(IxitEntry::name).toList();
        row.entries().keySet().stream().filter(entry -> !names.contains(entry)).forEach(problems::add);
        for (IxitEntry entry : table.entries()) {
            List<String> values = row.values(entry.name());
            if (values.isEmpty() && !entry.name().equals("ID")) {
                problems.add("nothing in " + entry.name());
            }
            if (entry.type() == IxitEntry.Type.CHOICE && values.stream().noneMatch(v -> entry.choiceNamed(v) != null)) {
                problems.add("no choice in " + entry.name());
            }
            problems.addAll(lost(entry, values, content));
        }
        return problems;
    }

    private static List<String> lost(IxitEntry entry, List<String> values, IxitContent content) {
        Set<String> ids = new HashSet<>();
        entry.references().forEach(t -> content.rows(t).forEach(r -> ids.add(IxitReferences.key(r.id()))));
        List<String> prefixes = entry.references().stream()
                .flatMap(t -> Stream.ofNullable(METHOD.requireTable(t).rowIdPrefix()))
                .toList();
        return IxitReferences.read(values, ids::contains, prefixes).lost().stream()
                .filter(text -> prefixes.stream().anyMatch(p -> text.startsWith(IxitReferences.key(p))))
                .toList();
    }
}
