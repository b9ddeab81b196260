package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.assessments.PlanFixture.claiming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.PlanLine.Standing;
import org.sealwright.assessments.PlanLine.Why;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.TestCase;
import org.sealwright.catalogue.TestUnit;
import org.sealwright.catalogue.TestUnit.Applies;

class TestPlanTests {

    private static IxitRow row(String id, String... entries) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            all.put(entries[i], entries[i + 1]);
        }
        return IxitRow.of(id, all);
    }

    private static List<PlanLine> lines(TestPlan plan, String caseId, String unit) {
        return plan.planned(caseId).orElseThrow().lines().stream()
                .filter(l -> l.unit().equals(unit) && l.unitCase().equals(caseId))
                .toList();
    }

    @Test
    void hasTheGroupsOfWhatIsClaimedAndNoOther() {
        TestPlan plan = claiming("5.1-1", "5.2-1").plan();
        assertThat(plan.cases())
                .extracting(PlannedCase::id)
                .containsExactly("5.1-1-1", "5.1-1-2", "5.2-1-1", "5.2-1-2");
        assertThat(claiming().plan().cases()).isEmpty();
    }

    @Test
    void bringsALineForEachRow() {
        TestPlan plan = claiming("5.1-1")
                .with("1-AuthMech", IxitContent.Table.of(row("AuthMech-1"), row("AuthMech-2")))
                .plan();
        var rows = plan.planned("5.1-1-1").orElseThrow().lines().stream()
                .filter(l -> l.applies() == Applies.ROW && "1-AuthMech".equals(l.table()))
                .toList();
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().filter(l -> l.unit().equals(rows.getFirst().unit())))
                .extracting(l -> l.rows().getFirst())
                .containsExactly("AuthMech-1", "AuthMech-2");
    }

    @Test
    void selectsARowThatSaysNothingClear() {
        TestUnitPlace place = placeOf(u -> u.applies() == Applies.ROW
                && u.where().size() == 1
                && u.referencedBy() == null
                && u.where().getFirst().in().size() == 1);
        var filter = place.unit().where().getFirst();
        var entry = PlanFixture.METHOD
                .requireTable(place.table())
                .entry(filter.entry())
                .orElseThrow();
        String other = entry.choices().stream()
                .filter(c -> !filter.in().contains(c))
                .findFirst()
                .orElseThrow();
        TestPlan plan = claiming(place.provision())
                .with(
                        place.table(),
                        IxitContent.Table.of(
                                row(
                                        "X-match",
                                        filter.entry(),
                                        filter.in().getFirst().toUpperCase(Locale.ROOT)),
                                row("X-other", filter.entry(), other),
                                row("X-empty"),
                                row("X-words", filter.entry(), "It depends on the weather")))
                .plan();
        var lines = lines(plan, place.caseId(), place.unit().unit());
        assertThat(lines).extracting(l -> l.rows().getFirst()).containsExactly("X-match", "X-empty", "X-words");
        assertThat(lines)
                .extracting(l -> l.why().kind())
                .containsExactly(Why.Kind.ROW_MATCHES, Why.Kind.ROW_UNCLEAR, Why.Kind.ROW_UNCLEAR);
    }

    @Test
    void keepsTheRowsThatAnotherTableRefersTo() {
        TestPlan plan = claiming("5.3-1")
                .with("7-UpdMech", IxitContent.Table.of(row("UpdMech-1"), row("UpdMech-2"), row("UpdMech-3")))
                .with(
                        "6-SoftComp",
                        IxitContent.Table.of(
                                row("SoftComp-1", "Update Mechanism", "UpdMech-1, UpdMech-3"),
                                row("SoftComp-2", "Update Mechanism", "UpdMech-1"),
                                row("SoftComp-3", "Update Mechanism", "UpdMech-9"),
                                row("SoftComp-4"),
                                row("SoftComp-5", "Update Mechanism", "SoftComp-1")))
                .plan();
        var lines = lines(plan, "5.3-1-1", "b");
        assertThat(lines)
                .extracting(l -> l.rows().getFirst())
                .containsExactly("UpdMech-1", "UpdMech-3", "SoftComp-3", "SoftComp-4", "SoftComp-5");
        assertThat(lines.getFirst().why())
                .isEqualTo(new Why(Why.Kind.ROW_REFERRED_TO, List.of("SoftComp-1", "SoftComp-2")));
        assertThat(lines.subList(2, 5))
                .allSatisfy(l -> assertThat(l.why().kind()).isEqualTo(Why.Kind.REFERENCE_LEADS_NOWHERE));
    }

    @Test
    void meetsAUnitWhoseTableIsDeclaredEmptyButNotASetThatWantsSome() {
        TestUnitPlace some = placeOf(u -> u.setRule() == TestUnit.SetRule.SOME);
        TestUnitPlace whole = placeOf(u -> u.setRule() == TestUnit.SetRule.WHOLE);
        for (TestUnitPlace place : List.of(some, whole)) {
            TestPlan plan = claiming(place.provision())
                    .with(place.table(), IxitContent.Table.declaredEmpty("There is none."))
                    .plan();
            assertThat(lines(plan, place.caseId(), place.unit().unit())
                            .getFirst()
                            .standing())
                    .isEqualTo(place == some ? Standing.TO_TEST : Standing.MET);
        }
    }

    /** 5.9-2-1 b looks at the measures of the network together, 5.11-1-1 a wants one function that erases. */
    @Test
    void takesIntoASetTheRowsThatMatchOrSayNothingClear() {
        TestPlan plan = claiming("5.9-2", "5.11-1")
                .with(
                        "23-ResMech",
                        IxitContent.Table.of(
                                row("ResMech-1", "Type", "network"),
                                row("ResMech-2", "Type", "power"),
                                row("ResMech-3")))
                .with(
                        "25-DelFunc",
                        IxitContent.Table.of(row("DelFunc-1", "Target Type", "personal data on associated services")))
                .plan();
        assertThat(lines(plan, "5.9-2-1", "b")).singleElement().satisfies(line -> {
            assertThat(line.rows()).containsExactly("ResMech-1", "ResMech-3");
            assertThat(line.why().kind()).isEqualTo(Why.Kind.WHOLE_TABLE);
            assertThat(line.standing()).isEqualTo(Standing.TO_TEST);
        });
        assertThat(lines(plan, "5.11-1-1", "a")).singleElement().satisfies(line -> {
            assertThat(line.rows()).isEmpty();
            assertThat(line.standing()).as("some row is wanted").isEqualTo(Standing.TO_TEST);
        });
        assertThat(lines(plan, "5.11-1-1", "c")).singleElement().satisfies(line -> {
            assertThat(line.why().kind()).isEqualTo(Why.Kind.NO_ROW_SELECTED);
            assertThat(line.standing()).isEqualTo(Standing.MET);
        });
    }

    @Test
    void missesForAJudgementMadeOnceOnlyATableThatWasLeftEmpty() {
        assertThat(lines(claiming("5.1-1").plan(), "5.1-1-2", "a"))
                .singleElement()
                .satisfies(line -> assertThat(line.standing()).isEqualTo(Standing.MISSING));
        for (var content : List.of(IxitContent.Table.declaredEmpty("None."), IxitContent.Table.of(row("AuthMech-1")))) {
            assertThat(lines(claiming("5.1-1").with("1-AuthMech", content).plan(), "5.1-1-2", "a"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.standing()).isEqualTo(Standing.TO_TEST);
                        assertThat(line.why().kind()).isEqualTo(Why.Kind.ONCE);
                    });
        }
    }

    /** 6-3B-2 builds on 6-3A-2, and that on 6-2-2; 5.11-4-1 builds on two whole groups. */
    @Test
    void carriesWhatACarriedCaseBuildsOnAndEveryCaseOfAGroup() {
        PlannedCase chained = claiming("6-3B").plan().planned("6-3B-2").orElseThrow();
        assertThat(chained.carries()).containsExactlyInAnyOrder("6-2-2", "6-3A-2");
        PlannedCase deep = claiming("5.3-4A").plan().planned("5.3-4A-1").orElseThrow();
        assertThat(deep.carries()).containsExactly("5.3-2-1");
        assertThat(claiming("5.3-6A").plan().planned("5.3-6A-1").orElseThrow().carries())
                .as("what a carried case builds on is carried too")
                .containsExactly("5.3-4A-1", "5.3-2-1");
        var groups = claiming("5.11-4").plan().planned("5.11-4-1").orElseThrow();
        for (String provision : List.of("5.11-1", "5.11-2")) {
            PlanFixture.METHOD
                    .group(provision)
                    .orElseThrow()
                    .testCases()
                    .forEach(one -> assertThat(groups.carries()).contains(one.id()));
        }
    }

    @Test
    void namesTheEntriesThatMadeARowUnclear() {
        TestPlan plan = claiming("5.9-2")
                .with("23-ResMech", IxitContent.Table.of(row("ResMech-1", "Type", "something else")))
                .plan();
        assertThat(lines(plan, "5.9-2-1", "b").getFirst().rows()).containsExactly("ResMech-1");
        var table = PlanFixture.METHOD.requireTable("23-ResMech");
        var filters = placeOf(u -> !u.where().isEmpty() && "23-ResMech".equals(u.table()))
                .unit()
                .where();
        assertThat(RowSelection.unclear(table, row("ResMech-1", "Type", "something else"), filters))
                .containsExactly("Type");
        assertThat(RowSelection.unclear(table, row("ResMech-1", "Type", "network"), filters))
                .isEmpty();
    }

    @Test
    void missesATableThatWasLeftEmpty() {
        assertThat(claiming("5.1-1").plan().planned("5.1-1-1").orElseThrow().lines())
                .allSatisfy(l ->
                        assertThat(l.standing()).isEqualTo(l.table() == null ? Standing.TO_TEST : Standing.MISSING));
    }

    @Test
    void refersToACaseOfThePlanAndCarriesOneThatIsNot() {
        TestCase building = PlanFixture.METHOD.groups().stream()
                .flatMap(g -> g.testCases().stream())
                .filter(c -> c.id().equals("5.3-1-1"))
                .findFirst()
                .orElseThrow();
        assertThat(building.buildsOn()).contains("5.3-2-1");
        PlannedCase together =
                claiming("5.3-1", "5.3-2").plan().planned("5.3-1-1").orElseThrow();
        assertThat(together.buildsOn()).contains("5.3-2-1");
        assertThat(together.carries()).doesNotContain("5.3-2-1");
        assertThat(together.lines()).noneMatch(l -> l.unitCase().equals("5.3-2-1"));
        PlannedCase alone = claiming("5.3-1").plan().planned("5.3-1-1").orElseThrow();
        assertThat(alone.buildsOn()).doesNotContain("5.3-2-1");
        assertThat(alone.carries()).contains("5.3-2-1");
        assertThat(alone.lines()).anyMatch(l -> l.unitCase().equals("5.3-2-1"));
    }

    @Test
    void asksForTheActivitiesOfTheWantedLevel() {
        assertThat(claiming("5.1-1").plan().activities()).isEmpty();
        assertThat(claiming("5.1-1").forLevel("III").plan().activities())
                .containsExactly("firmware-analysis", "penetration-test");
    }

    @Property(tries = 200)
    void letsNoUnitAndNoRowEscape(@ForAll("plans") PlanFixture fixture) {
        PlanInputs inputs = fixture.inputs();
        TestPlan plan = fixture.plan();
        Set<String> planned = new HashSet<>();
        plan.cases().forEach(c -> planned.add(c.id()));
        assertThat(planned).hasSameSizeAs(plan.cases());
        for (PlannedCase planCase : plan.cases()) {
            TestCase testCase = PlanFixture.METHOD.testCase(planCase.id()).orElseThrow();
            assertThat(planCase.lines()).extracting(PlanLine::key).doesNotHaveDuplicates();
            assertThat(planned).containsAll(planCase.buildsOn());
            assertThat(planCase.carries()).noneMatch(planned::contains);
            for (TestUnit unit : testCase.testUnits()) {
                var lines = lines(plan, planCase.id(), unit.unit());
                assertThat(lines).isNotEmpty();
                if (unit.applies() == Applies.ROW && unit.where().isEmpty() && unit.referencedBy() == null) {
                    var rows = inputs.ixit().rows(String.valueOf(unit.table()));
                    assertThat(lines).hasSize(Math.max(1, rows.size()));
                }
            }
            for (String carried : planCase.carries()) {
                assertThat(planCase.lines()).anyMatch(l -> l.unitCase().equals(carried));
            }
        }
    }

    @Property(tries = 100)
    void isAPureFunction(@ForAll("plans") PlanFixture fixture) {
        assertThat(fixture.plan()).isEqualTo(fixture.plan());
    }

    @Provide
    Arbitrary<PlanFixture> plans() {
        var provisions = Arbitraries.of(PlanFixture.EDITION.provisions().stream()
                        .map(p -> p.id())
                        .toList())
                .set()
                .ofMaxSize(10);
        var counts = Arbitraries.integers()
                .between(-1, 3)
                .list()
                .ofSize(PlanFixture.METHOD.tables().size());
        return Combinators.combine(provisions, counts).as((claimed, sizes) -> {
            PlanFixture fixture = claiming(new ArrayList<ProvisionId>(claimed));
            for (int i = 0; i < sizes.size(); i++) {
                fixture.with(PlanFixture.METHOD.tables().get(i).name(), table(i, sizes.get(i)));
            }
            return fixture;
        });
    }

    private static IxitContent.Table table(int index, int size) {
        if (size < 0) {
            return IxitContent.Table.declaredEmpty("There is none.");
        }
        IxitRow[] rows = new IxitRow[size];
        for (int i = 0; i < size; i++) {
            rows[i] = row("T" + index + "-" + i);
        }
        return IxitContent.Table.of(rows);
    }

    private record TestUnitPlace(String provision, String caseId, TestUnit unit) {
        String table() {
            return String.valueOf(unit.table());
        }
    }

    private static TestUnitPlace placeOf(Predicate<TestUnit> sought) {
        for (var group : PlanFixture.METHOD.groups()) {
            for (var testCase : group.testCases()) {
                for (var unit : testCase.testUnits()) {
                    if (sought.test(unit)) {
                        return new TestUnitPlace(group.id(), testCase.id(), unit);
                    }
                }
            }
        }
        throw new IllegalArgumentException("no such unit");
    }
}
