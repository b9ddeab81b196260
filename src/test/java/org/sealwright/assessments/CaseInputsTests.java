package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.assessments.PlanFixture.claiming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.CaseKind;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Sha256;

class CaseInputsTests {

    private static final List<ProvisionId> ALL =
            PlanFixture.EDITION.provisions().stream().map(p -> p.id()).toList();

    private static CaseInputs inputs(PlanFixture fixture, String device) {
        return new CaseInputs(fixture.inputs(), fixture.plan(), Sha256.of(device));
    }

    private static IxitContent.Table table(String name, String words) {
        return IxitContent.Table.of(IxitRow.of(name + "-1", Map.of("Description", words)));
    }

    private static PlanFixture filled() {
        PlanFixture fixture = claiming(ALL);
        PlanFixture.METHOD.tables().forEach(t -> fixture.with(t.name(), table(t.name(), "as it was")));
        return fixture;
    }

    /** Whether a case, or one whose results it uses, looks at a table. */
    private static boolean looksAt(PlannedCase planCase, TestPlan plan, String table) {
        return PlanFixture.METHOD.testCase(planCase.id()).orElseThrow().ixit().contains(table)
                || planCase.buildsOn().stream()
                        .anyMatch(id -> looksAt(plan.planned(id).orElseThrow(), plan, table));
    }

    @Property(tries = 29)
    void changesExactlyForTheCasesThatLookAtAChangedTable(@ForAll("tables") String changed) {
        PlanFixture before = filled();
        PlanFixture after = filled().with(changed, table(changed, "as it is now"));
        CaseInputs was = inputs(before, "device");
        CaseInputs is = inputs(after, "device");
        for (PlannedCase planCase : before.plan().cases()) {
            var keys = CaseInputs.changed(was.of(planCase), is.of(planCase));
            assertThat(keys.isEmpty()).as(planCase.id()).isEqualTo(!looksAt(planCase, before.plan(), changed));
            assertThat(keys).allMatch(key -> key.equals(changed + "/" + changed + "-1"));
        }
    }

    @Test
    void dependsOnTheDeviceInFunctionalCasesAndWhatUsesThem() {
        PlanFixture fixture = filled();
        CaseInputs was = inputs(fixture, "2.4.1");
        CaseInputs is = inputs(fixture, "2.4.2");
        for (PlannedCase planCase : fixture.plan().cases()) {
            boolean changed =
                    !CaseInputs.changed(was.of(planCase), is.of(planCase)).isEmpty();
            if (planCase.kind() != CaseKind.CONCEPTUAL) {
                assertThat(changed).as(planCase.id()).isTrue();
            }
            if (planCase.kind() == CaseKind.CONCEPTUAL && planCase.buildsOn().isEmpty()) {
                assertThat(changed).as(planCase.id()).isFalse();
            }
        }
    }

    /** What is said on a provision is an input of its own cases and of those that use their results, and of no other. */
    @Test
    void changesExactlyForTheCasesOfAChangedClaim() {
        PlanInputs before = filled().inputs();
        ProvisionId changed = ProvisionId.of("5.3-2");
        PlanInputs after = saying(before, new IcsAnswer(changed, Support.YES, "Otherwise."));
        TestPlan plan = TestPlan.derive(before);
        var was = new CaseInputs(before, plan, Sha256.of("device"));
        var is = new CaseInputs(after, TestPlan.derive(after), Sha256.of("device"));
        for (PlannedCase planCase : plan.cases()) {
            assertThat(CaseInputs.changed(was.of(planCase), is.of(planCase)))
                    .as(planCase.id())
                    .isEqualTo(restsOn(planCase, plan, changed) ? List.of("5.3-2") : List.of());
        }
    }

    private static boolean restsOn(PlannedCase planCase, TestPlan plan, ProvisionId provision) {
        return planCase.because().equals(provision)
                || planCase.buildsOn().stream()
                        .anyMatch(id -> restsOn(plan.planned(id).orElseThrow(), plan, provision));
    }

    /** 5.0-1 asks for a reason of every recommendation that is not met, so each such reason is its input. */
    @Test
    void changesTheCaseOnReasonsWithEveryReason() {
        PlanInputs before = claiming("5.0-1", "5.1-1").inputs();
        PlanInputs after = saying(before, new IcsAnswer(ProvisionId.of("5.3-1"), Support.NO, "For another reason."));
        PlanInputs claimed = saying(before, new IcsAnswer(ProvisionId.of("5.1-1"), Support.YES, "Otherwise."));
        assertThat(changed(before, after, "5.0-1-1")).containsExactly("5.3-1");
        assertThat(changed(before, after, "5.1-1-1")).isEmpty();
        assertThat(changed(before, claimed, "5.0-1-1")).isEmpty();
        assertThat(changed(before, claimed, "5.1-1-1")).containsExactly("5.1-1");
    }

    private static List<String> changed(PlanInputs before, PlanInputs after, String caseId) {
        return CaseInputs.changed(of(before, caseId), of(after, caseId));
    }

    private static Map<String, String> of(PlanInputs inputs, String caseId) {
        TestPlan plan = TestPlan.derive(inputs);
        return new CaseInputs(inputs, plan, Sha256.of("device"))
                .of(plan.planned(caseId).orElseThrow());
    }

    private static PlanInputs saying(PlanInputs before, IcsAnswer answer) {
        Map<ProvisionId, IcsAnswer> statement = new HashMap<>(before.statement());
        statement.put(answer.provision(), answer);
        return new PlanInputs(
                before.edition(),
                before.method(),
                before.scheme(),
                before.level(),
                before.facts(),
                statement,
                before.ixit());
    }

    @Test
    void namesWhatIsNewGoneAndOtherwise() {
        assertThat(CaseInputs.changed(Map.of("a", "1", "b", "1", "c", "1"), Map.of("b", "2", "c", "1", "d", "1")))
                .containsExactly("a", "b", "d");
        Map<String, String> some = Map.of("5.1-4", "1", "1-AuthMech/AuthMech-1", "2");
        assertThat(CaseInputs.read(CaseInputs.write(some))).isEqualTo(some);
    }

    @Test
    void changesWhenATableThatWasLeftEmptyIsDeclaredEmpty() {
        PlanFixture before = claiming("5.1-1");
        PlanFixture after = claiming("5.1-1").with("1-AuthMech", IxitContent.Table.declaredEmpty("No passwords."));
        PlannedCase planCase = before.plan().planned("5.1-1-1").orElseThrow();
        assertThat(CaseInputs.changed(
                        inputs(before, "d").of(planCase), inputs(after, "d").of(planCase)))
                .containsExactly("1-AuthMech");
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries.of(
                PlanFixture.METHOD.tables().stream().map(t -> t.name()).toList());
    }
}
