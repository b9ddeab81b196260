package org.sealwright.catalogue.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.CaseVersion;
import org.sealwright.catalogue.CaseWords;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.CatalogueFixture;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.Level;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.Scheme;
import org.sealwright.documents.Oscal;
import org.sealwright.documents.OscalSchemas;

class OscalCatalogueTests {

    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();

    private static Map<String, Object> catalogue(Edition edition) {
        return new OscalCatalogue(
                        edition,
                        CATALOGUE.methodFor(edition.id()).orElse(null),
                        "https://seal.example.org/criteria/" + edition.id())
                .document();
    }

    private static Map<String, Object> profile(Scheme scheme, Level level) {
        String address = "https://seal.example.org/criteria/" + scheme.edition();
        return new OscalProfile(
                        scheme,
                        level,
                        CATALOGUE.editionOf(scheme),
                        address + ".oscal.json",
                        address + "/" + scheme.id() + "/" + level.id() + ".oscal.json")
                .document();
    }

    private static String json(Map<String, Object> document) {
        return new String(Oscal.bytes(document), StandardCharsets.UTF_8);
    }

    private static List<?> controls(Map<String, Object> profile) {
        Map<?, ?> include = (Map<?, ?>) ((List<?>) ((Map<?, ?>)
                                ((List<?>) ((Map<?, ?>) profile.get("profile")).get("imports")).getFirst())
                        .get("include-controls"))
                .getFirst();
        return (List<?>) include.get("with-ids");
    }

    @Test
    void followsTheSchemasForEveryEditionAndLevel() throws Exception {
        for (Edition edition : CATALOGUE.editions()) {
            OscalSchemas.assertValid("catalog", json(catalogue(edition)));
        }
        for (Scheme scheme : CATALOGUE.schemes()) {
            for (Level level : scheme.levels()) {
                OscalSchemas.assertValid("profile", json(profile(scheme, level)));
            }
        }
    }

    @Test
    void saysWhichVersionOfABodysOwnCaseItHolds() throws Exception {
        Edition edition = CATALOGUE.requireEdition(EditionId.EN_303_645_V3_1_3);
        Method method = CATALOGUE.methodFor(edition.id()).orElseThrow();
        var words = new CaseWords(
                "A <b>new</b> purpose.",
                "A new criterion.",
                CaseWords.of(method.testCase("5.1-1-1").orElseThrow()).gists());
        var version = new CaseVersion(
                new UUID(0, 1), method.id(), "5.1-1-1", 2, words, Instant.parse("2026-11-01T10:00:00Z"));
        String json = json(new OscalCatalogue(
                        edition, method.with(List.of(version)), "https://seal.example.org/criteria/" + edition.id())
                .document());
        OscalSchemas.assertValid("catalog", json);
        assertThat(json)
                .containsOnlyOnce("\"name\":\"case-version\",\"ns\":\"" + Oscal.NAMESPACE + "\",\"value\":\"2\"")
                .contains("A new criterion.", "\"last-modified\":\"2026-11-01T10:00:00Z\"")
                .doesNotContain("<b>");
    }

    /** The check can fail. */
    @Test
    void isRefusedWithAPartThatOscalDoesNotKnow() throws Exception {
        String json = json(catalogue(CATALOGUE.requireEdition(EditionId.EN_303_645_V3_1_3)));
        assertThat(OscalSchemas.schema("catalog")
                        .validate(json.replaceFirst("\"groups\"", "\"grupos\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(OscalSchemas.schema("catalog")
                        .validate(json.replaceFirst("\"p-5.0-1\"", "\"5.0-1\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void hasEveryProvisionAndEveryCaseOnce() throws Exception {
        Edition edition = CATALOGUE.requireEdition(EditionId.EN_303_645_V3_1_3);
        String json = json(catalogue(edition));
        edition.provisions()
                .forEach(provision -> assertThat(json).containsOnlyOnce("\"id\":\"p-" + provision.id() + "\""));
        CATALOGUE.methodFor(edition.id()).orElseThrow().groups().stream()
                .flatMap(group -> group.testCases().stream())
                .forEach(testCase -> assertThat(json).containsOnlyOnce("\"id\":\"c-" + testCase.id() + "\""));
    }

    @Test
    void takesInAllThatCanCountForALevel() {
        Scheme scheme = CatalogueFixture.defaultScheme();
        long mandatory = CATALOGUE.editionOf(scheme).provisions().stream()
                .filter(provision -> provision.isMandatory())
                .count();
        assertThat(controls(profile(scheme, scheme.requireLevel("I")))).hasSize((int) mandatory);
        assertThat(controls(profile(scheme, scheme.requireLevel("III")))).hasSize(78);
    }
}
