package org.sealwright.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sealwright.assessments.CaseOutcome;
import org.sealwright.assessments.Judgement;
import org.sealwright.catalogue.CaseKind;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.Support;
import org.sealwright.catalogue.TestCase;

/** What assessors write on cases: from the criterion, the rows that the case looks at, and the bench. */
final class Verdicts {

    private final Method method;
    private final Words words;
    private final Clock clock;

    Verdicts(Catalogue catalogue, Words words, Clock clock) {
        this.method = catalogue.methodOf(catalogue.requireScheme(World.SCHEME));
        this.words = words;
        this.clock = clock;
    }

    /** The cases of what a product's maker claims, in the method's order. */
    List<TestCase> cases(Matter matter) {
        return matter.claims().values().stream()
                .filter(claim -> claim.support() == Support.YES)
                .flatMap(claim -> method.group(claim.provision()).stream())
                .flatMap(group -> group.testCases().stream())
                .toList();
    }

    Judgement pass(Matter matter, TestCase testCase) {
        return judgement(matter, testCase, CaseOutcome.PASS, occasion(testCase));
    }

    Judgement fail(Matter matter, TestCase testCase) {
        return judgement(matter, testCase, CaseOutcome.FAIL, "fail");
    }

    private Judgement judgement(Matter matter, TestCase testCase, CaseOutcome outcome, String occasion) {
        List<String> rows = rows(testCase, matter.content.ixit());
        Map<String, String> filled = Bench.words(matter, LocalDate.now(clock));
        filled.put("rows", rows.isEmpty() ? "the statement" : String.join(", ", rows));
        filled.put("criterion", testCase.passCriterion());
        filled.put("case", testCase.id());
        int which = (testCase.id() + matter.product.model()).hashCode();
        return new Judgement(outcome, capitalised(words.say(occasion, which, filled)), rows);
    }

    private static String occasion(TestCase testCase) {
        return testCase.kind() == CaseKind.CONCEPTUAL ? "conceptual" : "functional";
    }

    /** Up to three rows of the tables that the case looks at; a table that is a record or empty by its name. */
    private static List<String> rows(TestCase testCase, IxitContent ixit) {
        return testCase.ixit().stream()
                .filter(table -> ixit.tables().containsKey(table))
                .flatMap(table -> ixit.rows(table).isEmpty()
                        ? List.of(table).stream()
                        : ixit.rows(table).stream().map(IxitRow::id).limit(2))
                .limit(3)
                .toList();
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
