package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CatalogueTests {

    private final Catalogue catalogue = CatalogueFixture.catalogue();

    @Test
    void holdsThreeEditionsOldestFirst() {
        assertThat(catalogue.editions())
                .extracting(e -> e.id().value())
                .containsExactly("ts-103-645-v1.1.1", "en-303-645-v2.1.1", "en-303-645-v3.1.3");
        assertThat(catalogue.editions()).extracting(e -> e.provisions().size()).containsExactly(39, 68, 78);
    }

    @Test
    void namesEachEditionByItsIdAsItsStandardDoes() {
        assertThat(catalogue.editions())
                .isNotEmpty()
                .allSatisfy(edition -> assertThat(edition.id().designation())
                        .isEqualTo(edition.standard().designation()));
    }

    @Test
    void givesEachEditionItsMethod() {
        assertThat(catalogue.methodFor(EditionId.TS_103_645_V1_1_1)).isEmpty();
        Method published = catalogue.methodFor(EditionId.EN_303_645_V2_1_1).orElseThrow();
        assertThat(published.title()).isEqualTo("TS 103 701 V1.1.1");
        assertThat(published.adaptedFrom()).isNull();
        Method own = catalogue.methodFor(EditionId.EN_303_645_V3_1_3).orElseThrow();
        assertThat(own.title()).isEqualTo("Body method 1.0 for EN 303 645 V3.1.3");
        assertThat(own.adaptedFrom()).isEqualTo("ts-103-701-v1.1.1");
        assertThat(own.groups()).hasSize(78);
        assertThat(own.tables()).hasSize(29);
        assertThat(own.groups().stream().mapToInt(g -> g.testCases().size()).sum())
                .isEqualTo(132);
    }

    @Test
    void asksAQuestionThatDecidesSeveralFactsOnce() {
        for (Edition edition : catalogue.editions()) {
            assertThat(edition.questions()).extracting(Question::text).doesNotHaveDuplicates();
            assertThat(edition.questions().stream().flatMap(q -> q.decides().stream()))
                    .containsExactlyInAnyOrderElementsOf(edition.facts());
        }
    }

    @Test
    void limitsASchemeThatNamesItsProvisionsToThem() {
        Scheme psti = catalogue.requireScheme("psti-uk-1.0");
        assertThat(psti.scope(catalogue.editionOf(psti)))
                .extracting(ProvisionId::value)
                .containsExactly("5.1-1", "5.1-2", "5.2-1", "5.3-13");
        assertThat(CatalogueFixture.defaultScheme().scope(CatalogueFixture.edition(EditionId.EN_303_645_V3_1_3)))
                .hasSize(78);
    }

    @Test
    void knowsADigestOfEachFile() {
        assertThat(catalogue.digests()).hasSize(10).containsKeys("crosswalks", "ixit-v2.1.1", "psti-uk-1.0");
        assertThatThrownBy(() -> catalogue.digest("other")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mapsALaterProvisionByWayOfItsPredecessor() {
        Crosswalks crosswalks = catalogue.crosswalks();
        assertThat(crosswalks.of(EditionId.EN_303_645_V2_1_1, ProvisionId.of("5.1-1")))
                .hasSize(1);
        assertThat(crosswalks.of(EditionId.EN_303_645_V3_1_3, ProvisionId.of("5.3-4A")))
                .extracting(m -> m.provision().value())
                .containsExactly("5.3-4");
        assertThat(crosswalks.of(EditionId.EN_303_645_V3_1_3, ProvisionId.of("5.1-2A")))
                .extracting(m -> m.provision().value())
                .containsExactly("5.1-2A");
    }

    @Test
    void refusesToLoadWhatIsNotJsonAndNamesTheFile() {
        var contents = new TreeMap<>(CatalogueFixture.contents());
        contents.put("schemes/psti-uk-1.0.json", "{ \"schema\": ".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Catalogue.of(contents))
                .isInstanceOf(BrokenCatalogueException.class)
                .hasMessageContaining("schemes/psti-uk-1.0.json line 1, column 13: not JSON");
    }

    @Test
    void findsNothingWrongWithTheRealFiles() {
        assertThat(CatalogueCheck.problems(CatalogueReader.read(CatalogueFixture.contents())))
                .isEqualTo(List.of());
    }
}
