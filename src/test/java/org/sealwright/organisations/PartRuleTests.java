package org.sealwright.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;

class PartRuleTests {

    @Test
    void allowsAnAssessorOfTheBody() {
        assertThat(PartRule.firstObjectionTo(candidacy(Part.ASSESSOR, OrganisationKind.BODY, Role.ASSESSOR)))
                .isEmpty();
    }

    @Test
    void objectsToADisabledAccount() {
        assertThat(keyFor(new Candidacy(
                        Part.ASSESSOR,
                        UUID.randomUUID(),
                        "Ada",
                        false,
                        "Body",
                        OrganisationKind.BODY,
                        Set.of(Role.ASSESSOR),
                        false,
                        false,
                        false,
                        Set.of())))
                .isEqualTo("organisations.part.disabled");
    }

    @Test
    void objectsToAnAdministratorWithoutTheRole() {
        assertThat(keyFor(candidacy(Part.CERTIFIER, OrganisationKind.BODY, Role.ADMINISTRATOR)))
                .isEqualTo("organisations.part.role");
    }

    @Test
    void objectsToALaboratoryThatWasNotCommissioned() {
        assertThat(keyFor(candidacy(Part.ASSESSOR, OrganisationKind.LABORATORY, Role.ASSESSOR)))
                .isEqualTo("organisations.part.laboratory");
    }

    @Test
    void objectsToAnInterestWhateverTheRoles() {
        assertThat(keyFor(new Candidacy(
                        Part.APPLICATION_REVIEWER,
                        UUID.randomUUID(),
                        "Ada",
                        true,
                        "Body",
                        OrganisationKind.BODY,
                        Set.of(Role.values()),
                        true,
                        false,
                        true,
                        Set.of())))
                .isEqualTo("organisations.part.interest");
    }

    @Property
    void allowsASecondPartOnlyWhereOneOfTheTwoDoesNotStandApart(@ForAll Part first, @ForAll Part second) {
        Candidacy candidacy = holding(first, second);
        boolean together = first == second || !first.standsApart() || !second.standsApart();
        assertThat(PartRule.TAKES_ONE_PART_ONLY.objectionTo(candidacy).isEmpty())
                .isEqualTo(together);
    }

    private static Candidacy holding(Part held, Part wanted) {
        return new Candidacy(
                wanted,
                UUID.randomUUID(),
                "Ada",
                true,
                "Body",
                OrganisationKind.BODY,
                Set.of(Role.values()),
                false,
                false,
                false,
                Set.of(held));
    }

    private static Candidacy candidacy(Part part, OrganisationKind kind, Role... roles) {
        return new Candidacy(
                part, UUID.randomUUID(), "Ada", true, "Somewhere", kind, Set.of(roles), false, false, false, Set.of());
    }

    private static String keyFor(Candidacy candidacy) {
        return PartRule.firstObjectionTo(candidacy).orElseThrow().key();
    }
}
