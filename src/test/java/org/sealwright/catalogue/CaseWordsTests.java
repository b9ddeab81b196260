package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseWordsTests {

    private static final String METHOD = "method-en-303-645-v3.1.3";
    private static final String CASE = "5.1-1-1";

    private final Method method = CatalogueFixture.catalogue().requireMethod(METHOD);
    private final TestCase published = method.testCase(CASE).orElseThrow();
    private final CaseWords words = CaseWords.of(published);

    private CaseWords with(String purpose, SortedMap<String, String> gists) {
        return new CaseWords(purpose, words.passCriterion(), gists);
    }

    @Test
    void changesWordsAndNothingElse() {
        SortedMap<String, String> gists = new TreeMap<>(words.gists());
        gists.put("a", "Look closer.");
        var version = new CaseVersion(new UUID(0, 1), METHOD, CASE, 2, with("Another purpose.", gists), Instant.EPOCH);
        Method reworded = method.with(List.of(version));
        TestCase now = reworded.testCase(CASE).orElseThrow();
        assertThat(CaseWords.of(now)).isEqualTo(version.words());
        assertThat(words.in(now, 1).testUnits()).isEqualTo(published.testUnits());
        assertThat(words.in(now, 2)).isEqualTo(words.in(published, 2));
        assertThat(now.version()).isEqualTo(2);
        assertThat(reworded.testCase("5.1-2-1").orElseThrow().version()).isEqualTo(1);
        assertThat(reworded.groups()).hasSameSizeAs(method.groups());
    }

    @Test
    void leavesAMethodAloneWithoutAVersionOfItsOwnCases() {
        String takenOver = method.groups().stream()
                .flatMap(g -> g.testCases().stream())
                .filter(c -> !c.isOwn())
                .map(TestCase::id)
                .findFirst()
                .orElseThrow();
        assertThat(method.with(List.of())).isSameAs(method);
        assertThat(method.with(List.of(
                        new CaseVersion(new UUID(0, 1), "ts-103-701-v1.1.1", CASE, 2, words, Instant.EPOCH),
                        new CaseVersion(new UUID(0, 2), METHOD, takenOver, 2, words, Instant.EPOCH))))
                .isSameAs(method);
    }

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(CaseWords.read(words.canonical())).isEqualTo(words);
        assertThat(CaseWords.read(words.canonical()).digest()).isEqualTo(words.digest());
    }

    @Test
    void holdNothingThatNoPageOrFileCouldShow() {
        assertThat(CaseWords.tidy(" One.\r\nTwo.\rThree.\u0000\u0007\tFour.\uFFFF\ud800\u007f\n\n "))
                .isEqualTo("One.\nTwo.\nThree.\tFour.");
        assertThat(with("One.\r\nTwo.", words.gists())).isEqualTo(with(" One.\nTwo. ", words.gists()));
    }

    @Test
    void mustFitTheCase() {
        assertRefused(
                "catalogue.cases.text-missing", () -> with(" ", words.gists()).requireFit(published));
        assertRefused(
                "catalogue.cases.text-too-long",
                () -> with("x".repeat(4_001), words.gists()).requireFit(published));
        assertRefused(
                "catalogue.cases.other-units",
                () -> with("Purpose.", new TreeMap<>()).requireFit(published));
        assertRefused(
                "catalogue.cases.text-missing",
                () -> new CaseWords("Purpose.", "", words.gists()).requireFit(published));
        SortedMap<String, String> gists = new TreeMap<>(words.gists());
        gists.put("b", "");
        assertRefused(
                "catalogue.cases.text-missing", () -> with("Purpose.", gists).requireFit(published));
        with("x".repeat(4_000), words.gists()).requireFit(published);
        words.requireFit(published);
    }
}
