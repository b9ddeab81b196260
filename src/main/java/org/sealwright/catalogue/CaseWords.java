package org.sealwright.catalogue;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of a test case that the body wrote: all that may be edited in it. Tables, rows, units and what it builds on
 * decide which lines a plan has and stay as published.
 *
 * @param gists what each unit checks, by the unit's letter
 */
public record CaseWords(String purpose, String passCriterion, SortedMap<String, String> gists) {

    /** Longest text of a field, in characters. */
    public static final int LONGEST = 4_000;

    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\n\t]]");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public CaseWords {
        purpose = tidy(purpose);
        passCriterion = tidy(passCriterion);
        SortedMap<String, String> tidied = new TreeMap<>();
        gists.forEach((unit, gist) -> tidied.put(unit, tidy(gist)));
        gists = Collections.unmodifiableSortedMap(tidied);
    }

    /** Line ends as they are everywhere else than in a form, and nothing that PDF and OSCAL can't hold. */
    static String tidy(String text) {
        return UNWRITABLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    /** The words that a case has now. */
    public static CaseWords of(TestCase testCase) {
        return new CaseWords(
                testCase.purpose(),
                testCase.passCriterion(),
                testCase.testUnits().stream()
                        .collect(Collectors.toMap(TestUnit::unit, TestUnit::gist, (a, b) -> a, TreeMap::new)));
    }

    static CaseWords read(String json) {
        return JSON.readValue(json, CaseWords.class);
    }

    /** RFC 8785 JSON with {@code purpose}, {@code passCriterion} and {@code gists}. */
    String canonical() {
        return CanonicalJson.text(JSON.writeValueAsString(this));
    }

    /** Over the canonical form. */
    public Sha256 digest() {
        return Sha256.of(canonical());
    }

    /**
     * Checks that these words can stand in that case.
     *
     * @throws Refused if a text is missing or too long, or the units are not those of the case
     */
    void requireFit(TestCase testCase) {
        requireText("purpose", purpose);
        requireText("passCriterion", passCriterion);
        if (!gists.keySet().equals(of(testCase).gists().keySet())) {
            throw new Refused("catalogue.cases.other-units");
        }
        gists.forEach((unit, gist) -> requireText("gists[" + unit + "]", gist));
    }

    private static void requireText(String field, String text) {
        if (text.isEmpty()) {
            throw Refused.at(field, "catalogue.cases.text-missing");
        }
        if (text.length() > LONGEST) {
            throw Refused.at(field, "catalogue.cases.text-too-long", LONGEST);
        }
    }

    /** The case with these words in place of its own, as that version of it. */
    TestCase in(TestCase testCase, int number) {
        return new TestCase(
                testCase.id(),
                testCase.kind(),
                testCase.origin(),
                testCase.fromCase(),
                testCase.adaptation(),
                testCase.ixit(),
                purpose,
                passCriterion,
                testCase.otherwise(),
                testCase.buildsOn(),
                testCase.buildsOnWhy(),
                testCase.evidence(),
                testCase.testUnits().stream().map(this::in).toList(),
                number);
    }

    private TestUnit in(TestUnit unit) {
        return new TestUnit(
                unit.unit(),
                gists.getOrDefault(unit.unit(), unit.gist()),
                unit.origin(),
                unit.applies(),
                unit.setRule(),
                unit.table(),
                unit.where(),
                unit.referencedBy(),
                unit.rows());
    }
}
