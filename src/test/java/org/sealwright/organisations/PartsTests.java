package org.sealwright.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class PartsTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    Parts parts;

    @Autowired
    Commissions commissions;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    private final UUID matter = Ids.next();
    private UUID maker;
    private Actor many;
    private Actor chief;

    @BeforeEach
    void peopleAndAMatter() {
        maker = people.maker("Parts Ltd " + matter);
        many = people.ofBody(Role.ASSESSOR, Role.REVIEWER, Role.CERTIFIER, Role.SURVEILLANCE_OFFICER);
        chief = people.ofBody(Role.APPLICATION_REVIEWER);
    }

    @Test
    void recordsAPartWithItsEntry() {
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        assertThat(parts.holders(chief, matter))
                .singleElement()
                .returns(many.id(), Holder::account)
                .returns(Part.ASSESSOR, Holder::part);
        assertThat(database.sql(
                                "select count(*) from audit.entry where act = 'organisations.part.taken' and subject = ? and actor = ?")
                        .params(matter.toString(), chief.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesTheSamePartTwiceAsOnce() {
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        assertThat(parts.holders(chief, matter)).hasSize(1);
    }

    @Test
    void refusesASecondPartThroughTheService() {
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        assertRefused("organisations.part.two-parts", () -> parts.take(many, matter, maker, many.id(), Part.REVIEWER));
        assertRefused("organisations.part.two-parts", () -> parts.take(many, matter, maker, many.id(), Part.CERTIFIER));
        assertRefused("organisations.part.two-parts", () -> parts.take(many, matter, maker, many.id(), Part.RAISER));
    }

    @Test
    void refusesASecondPartInPlainSql() {
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        for (Part second : new Part[] {Part.REVIEWER, Part.CERTIFIER, Part.RAISER}) {
            assertThatThrownBy(() -> insert(many.id(), second)).hasStackTraceContaining("four_eyes");
        }
    }

    @Test
    void refusesAnInterestedPersonInPlainSql() {
        declareInterest(many.id(), null);
        assertThatThrownBy(() -> insert(many.id(), Part.REVIEWER)).hasStackTraceContaining("declared an interest");
    }

    @Test
    void refusesAPersonOfTheMakerInPlainSql() {
        Actor owner = people.ofMaker(maker, Role.OWNER);
        assertThatThrownBy(() -> insert(owner.id(), Part.REVIEWER)).hasStackTraceContaining("belongs to maker");
    }

    @Test
    void letsNobodyGiveAPartBackToTakeAnother() {
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        assertThatThrownBy(() -> tries.run(
                        SYSTEM,
                        () -> database.sql("delete from organisations.part where matter = ?")
                                .param(matter)
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void refusesAnInterestedPersonWithinTheCoolingOffTime() {
        declareInterest(many.id(), LocalDate.now(clock).plusDays(1));
        assertRefused("organisations.part.interest", () -> parts.take(chief, matter, maker, many.id(), Part.ASSESSOR));
    }

    @Test
    void allowsAPersonWhoseCoolingOffTimeIsOver() {
        declareInterest(many.id(), LocalDate.now(clock).minusDays(2));
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        parts.require(many, matter, Part.ASSESSOR);
    }

    @Test
    void stopsAHolderWhoDeclaresAnInterestLater() {
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        declareInterest(many.id(), null);
        assertRefused("organisations.part.interest", () -> parts.require(many, matter, Part.ASSESSOR));
    }

    @Test
    void refusesWhoDoesNotHoldThePart() {
        assertRefused("organisations.part.not-yours.REVIEWER", () -> parts.require(many, matter, Part.REVIEWER));
    }

    @Test
    void letsNoAdministratorHandOutParts() {
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> parts.take(administrator, matter, maker, many.id(), Part.ASSESSOR))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsALaboratorysPeopleInOnceItIsCommissioned() {
        UUID laboratory = people.laboratory("Parts laboratory " + matter);
        Actor tester = people.ofLaboratory(laboratory, Role.ASSESSOR);
        assertRefused(
                "organisations.part.laboratory", () -> parts.take(chief, matter, maker, tester.id(), Part.ASSESSOR));
        commissions.commission(chief, matter, maker, laboratory);
        parts.take(chief, matter, maker, tester.id(), Part.ASSESSOR);
        parts.require(tester, matter, Part.ASSESSOR);
        assertThat(commissions.of(tester, matter)).singleElement().returns(laboratory, OrganisationView::id);
        commissions.end(chief, matter, laboratory);
        assertThat(parts.holders(tester, matter)).isEmpty();
    }

    @Test
    void tellsWhyACandidateCantTakeThePart() {
        Actor other = people.ofBody(Role.REVIEWER);
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        assertThat(parts.eligible(chief, matter, maker, Part.REVIEWER))
                .anySatisfy(candidate -> {
                    assertThat(candidate.account()).isEqualTo(other.id());
                    assertThat(candidate.isEligible()).isTrue();
                })
                .anySatisfy(candidate -> {
                    assertThat(candidate.account()).isEqualTo(many.id());
                    assertThat(candidate.objection().key()).isEqualTo("organisations.part.two-parts");
                })
                .noneSatisfy(candidate -> assertThat(candidate.account()).isEqualTo(chief.id()));
    }

    @Test
    void hidesAMattersPeopleFromAnotherMaker() {
        parts.take(chief, matter, maker, many.id(), Part.ASSESSOR);
        Actor stranger = people.ofMaker(people.maker("Stranger " + matter), Role.OWNER);
        assertThat(parts.holders(stranger, matter)).isEmpty();
        assertThat(parts.holders(people.ofMaker(maker, Role.OWNER), matter)).hasSize(1);
    }

    private void insert(UUID account, Part part) {
        tries.run(SYSTEM, () -> {
            database.sql(
                            "insert into organisations.part (matter, maker_id, account_id, part, taken_at) values (?, ?, ?, ?, now())")
                    .params(matter, maker, account, part.name())
                    .update();
            events.publishEvent(new Act(SYSTEM, "test.part", "matter", matter));
        });
    }

    private void declareInterest(UUID account, @Nullable LocalDate until) {
        tries.run(SYSTEM, () -> {
            database.sql(
                            "insert into organisations.interest (id, account_id, maker_id, reason, declared_at, ends_on) values (?, ?, ?, 'shares', ?, ?)")
                    .param(Ids.next())
                    .param(account)
                    .param(maker)
                    .param(Timestamp.from(Instant.now()))
                    .param(until)
                    .update();
            events.publishEvent(new Act(SYSTEM, "test.interest", "account", account));
        });
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::key)
                .isEqualTo(key);
    }
}
