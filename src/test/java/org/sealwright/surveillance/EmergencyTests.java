package org.sealwright.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.audit.Act;
import org.sealwright.decisions.CaseDecision;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseReview;
import org.sealwright.decisions.CaseState;
import org.sealwright.decisions.Cases;
import org.sealwright.decisions.DecisionOrder;
import org.sealwright.decisions.EmergencySuspension;
import org.sealwright.decisions.Outcome;
import org.sealwright.decisions.SignedActs;
import org.sealwright.organisations.InterestDeclaration;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealStatus;
import org.sealwright.seals.SealView;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** Two people may suspend a seal at once; nobody does alone, and the case follows. */
@PortalTest
@Import(SealWorld.class)
class EmergencyTests {

    @Autowired
    Concerns concerns;

    @Autowired
    EmergencySuspension emergency;

    @Autowired
    Cases cases;

    @Autowired
    CaseReading reading;

    @Autowired
    SignedActs signed;

    @Autowired
    CaseReview review;

    @Autowired
    CaseDecision decision;

    @Autowired
    InterestDeclaration interests;

    @Autowired
    SealReading seals;

    @Autowired
    SealWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    SealNumber seal;
    Actor officer;

    @BeforeEach
    void issueASeal() {
        seal = world.issued("Burning lamp", "B1", "04006381333931");
        officer = everything();
    }

    @Test
    void suspendsOnlyOnceASecondPersonAgrees() {
        UUID file = raise();
        assertThat(view().status()).isEqualTo(SealStatus.ACTIVE);
        assertRefused("decisions.refused.same-person", () -> emergency.agree(officer, file));
        assertThat(view().status()).isEqualTo(SealStatus.ACTIVE);

        emergency.agree(everything(), file);
        assertThat(view().status()).isEqualTo(SealStatus.SUSPENDED);
        assertThat(view().statusReason()).isEqualTo("Anyone can open the lamp from afar.");
        assertThat(reading.view(officer, file).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void doesOnceWhatIsSentTwiceAndRefusesAThirdPerson() {
        UUID file = raise();
        Actor second = everything();
        emergency.agree(second, file);
        emergency.agree(second, file);
        assertThat(suspensions()).isOne();
        assertRefused("decisions.refused.no-emergency", () -> emergency.agree(everything(), file));
    }

    @Test
    void letsNeitherOfTheTwoReviewOrDecide() {
        UUID file = raise();
        Actor second = everything();
        emergency.agree(second, file);
        assertThatThrownBy(() -> review.take(officer, file)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> review.take(second, file)).isInstanceOf(Refused.class);
        reviewed(file);
        assertThatThrownBy(() -> decision.take(officer, file)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decision.take(second, file)).isInstanceOf(Refused.class);
    }

    @Test
    void asksForPeopleWithoutAnInterestAndWithTheRole() {
        UUID file = raise();
        Actor interested = everything();
        interests.declare(interested, Ids.next(), view().maker(), "My sister works there.", null);
        assertThatThrownBy(() -> emergency.agree(interested, file)).isInstanceOf(Refused.class);
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR, Role.ASSESSOR}) {
            assertThatThrownBy(() -> emergency.agree(people.ofBody(role), file))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(view().status()).isEqualTo(SealStatus.ACTIVE);
    }

    @Test
    void keepsTheSuspensionWhereTheCaseBearsItOut() {
        UUID file = raise();
        emergency.agree(everything(), file);
        decide(file, Outcome.GRANT);
        assertThat(view().status()).isEqualTo(SealStatus.SUSPENDED);
        assertThat(suspensions()).isOne();
    }

    @Test
    void liftsTheSuspensionWhereTheCaseDoesNotBearItOut() {
        UUID file = raise();
        emergency.agree(everything(), file);
        decide(file, Outcome.REFUSE);
        assertThat(view().status()).isEqualTo(SealStatus.ACTIVE);
        assertThat(view().history()).extracting(SealView.Entry::event).endsWith(Event.SUSPENDED, Event.REINSTATED);
    }

    @Test
    void takesNothingBackThatWasDoneAtOnce() {
        UUID file = raise();
        emergency.agree(everything(), file);
        assertRefused("decisions.refused.cancel", () -> cases.cancel(officer, file));
    }

    @Test
    void suspendsNothingAtOnceWhereNobodyAskedForIt() {
        UUID file = Ids.next();
        concerns.raise(officer, new ConcernOrder(file, seal, CaseKind.SUSPEND, false, "Updates stopped.", null));
        assertRefused("decisions.refused.no-emergency", () -> emergency.agree(everything(), file));
        UUID other = Ids.next();
        assertRefused(
                "surveillance.refused.emergency",
                () -> concerns.raise(
                        officer, new ConcernOrder(other, seal, CaseKind.WITHDRAW, true, "Updates stopped.", null)));
    }

    @Test
    void refusesInPlainSqlThatOnePersonSuspendsAlone() {
        UUID file = raise();
        assertThatThrownBy(() -> tries.run(officer, () -> {
                    database.sql(
                                    "update decisions.case_file set suspended_by = opened_by, suspended_at = ? where id = ?")
                            .param(Timestamp.from(Instant.now()))
                            .param(file)
                            .update();
                    events.publishEvent(new Act(officer, "test.tampered", "case", file));
                }))
                .hasStackTraceContaining("two_people_suspend");
    }

    @Test
    void goesThroughThePages() throws Exception {
        String form = pages.read(officer, "/surveillance/" + seal)
                .select("input[name=id]")
                .val();
        String refused = mvc.perform(post("/surveillance/" + seal)
                        .param("id", form)
                        .param("kind", "WITHDRAW")
                        .param("emergency", "true")
                        .param("publicText", "It burns.")
                        .with(ActingAs.person(officer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(refused).select("#emergency[checked]")).hasSize(1);
        assertThat(Jsoup.parse(refused).select("#emergency-wrong").text()).contains("Only a suspension");
        mvc.perform(post("/surveillance/" + seal)
                        .param("id", form)
                        .param("kind", "SUSPEND")
                        .param("emergency", "true")
                        .param("publicText", "It burns.")
                        .with(ActingAs.person(officer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/decisions/" + form));
        String button = "form[action$=suspend-at-once] button";
        assertThat(pages.read(officer, "/decisions/" + form).select(button)).isEmpty();
        Actor second = everything();
        assertThat(pages.read(second, "/decisions/" + form).select(button)).hasSize(1);
        mvc.perform(post("/decisions/" + form + "/suspend-at-once")
                        .with(ActingAs.person(second))
                        .with(csrf()))
                .andExpect(redirectedUrl("/decisions/" + form));
        Document after = pages.read(second, "/decisions/" + form);
        assertThat(after.select(button)).isEmpty();
        assertThat(after.select(".verdict.suspended").text()).contains("two people agreed");
        assertThat(after.select(".tl").text()).contains("suspended the seal at once");
    }

    private UUID raise() {
        UUID file = Ids.next();
        concerns.raise(
                officer,
                new ConcernOrder(
                        file,
                        seal,
                        CaseKind.SUSPEND,
                        true,
                        "Anyone can open the lamp from afar.",
                        "A caller said so."));
        return file;
    }

    private void reviewed(UUID file) {
        Actor reviewer = everything();
        review.take(reviewer, file);
        signed.confirm(reviewer, file, reading.view(reviewer, file).dossier().digest(), "Looked at the report.");
    }

    private void decide(UUID file, Outcome outcome) {
        reviewed(file);
        Actor certifier = everything();
        decision.take(certifier, file);
        signed.decide(
                certifier,
                file,
                new DecisionOrder(
                        Ids.next(),
                        outcome,
                        reading.view(certifier, file).dossier().digest(),
                        null,
                        null,
                        List.of(),
                        "Tried in our laboratory.",
                        null,
                        null));
    }

    private long suspensions() {
        return view().history().stream()
                .filter(entry -> entry.event() == Event.SUSPENDED)
                .count();
    }

    private SealView view() {
        return seals.find(officer, seal).orElseThrow();
    }

    /** Holds every role that could matter, so that only parts tell people apart. */
    private Actor everything() {
        return people.ofBody(Role.SURVEILLANCE_OFFICER, Role.REVIEWER, Role.CERTIFIER);
    }
}
