package org.sealwright.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.decisions.CaseDecision;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseReview;
import org.sealwright.decisions.CaseRow;
import org.sealwright.decisions.CaseTerms;
import org.sealwright.decisions.CaseView;
import org.sealwright.decisions.Cases;
import org.sealwright.decisions.DecisionOrder;
import org.sealwright.decisions.Outcome;
import org.sealwright.decisions.SignedActs;
import org.sealwright.seals.SealListing;
import org.sealwright.seals.SealReading;
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
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What a concern asks for in particular, and what comes of it: a narrower scope, a suspension with an end. */
@PortalTest
@Import(SealWorld.class)
class CaseTermsTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    Concerns concerns;

    @Autowired
    Cases opening;

    @Autowired
    CaseReading cases;

    @Autowired
    SignedActs signed;

    @Autowired
    CaseReview review;

    @Autowired
    CaseDecision decision;

    @Autowired
    SealReading seals;

    @Autowired
    SealListing listing;

    @Autowired
    SealWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    MessageSource messages;

    @Autowired
    Clock clock;

    SealNumber seal;
    Actor officer;

    @BeforeEach
    void issueASeal() {
        seal = world.issued("Narrow lamp", "N1", "04006381333931");
        officer = people.ofBody(Role.SURVEILLANCE_OFFICER);
    }

    @Test
    void takesFirmwareOutOfTheScope() {
        raise(CaseKind.REDUCE, CaseTerms.leavingOut(List.of(), List.of("4.1.0")));
        CaseView file = caseOf(CaseKind.REDUCE);
        assertThat(file.dossier().facts())
                .filteredOn(fact -> fact.key().equals("decisions.dossier.firmware-out"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).isEqualTo("4.1.0"));
        grant(file, "Firmware 4.1.0 has a hole.");
        SealView narrower = view();
        assertThat(narrower.version()).isEqualTo(2);
        assertThat(narrower.certificate().product().firmware().covered()).containsExactly("4.2.0");
        assertThat(narrower.certificate().scope()).isEqualTo("Firmware 4.1.0 has a hole.");
    }

    @Test
    void leavesSomethingUnderTheSealAndKnowsWhatItCovers() {
        assertRefused("surveillance.refused.nothing-left", CaseTerms.leavingOut(List.of(), List.of("4.1.0", "4.2.0")));
        assertRefused("surveillance.refused.nothing-left", CaseTerms.leavingOut(List.of("N1"), List.of()));
        assertRefused("surveillance.refused.not-covered", CaseTerms.leavingOut(List.of(), List.of("9.9")));
    }

    @Test
    void suspendsForAsLongAsWasAskedFor() {
        raise(CaseKind.SUSPEND, CaseTerms.suspendingFor(10));
        grant(caseOf(CaseKind.SUSPEND), "A flaw is exploited.");
        assertThat(Duration.between(view().statusSince(), view().suspendedUntil()))
                .isBetween(Duration.ofDays(9), Duration.ofDays(11));
        assertThatThrownBy(() -> concerns.raise(
                        officer,
                        order(
                                world.issued("Other lamp", "O1", "04006381333931"),
                                CaseKind.SUSPEND,
                                CaseTerms.suspendingFor(43))))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("days"));
    }

    @Test
    void opensTheCaseOfWhatFollowsAWeekBeforeTheEndAndOnce() {
        world.suspend(seal, "A flaw is exploited.");
        assertThat(openDue(Duration.ofDays(30))).doesNotContain(seal);
        assertThat(openDue(Duration.ofDays(36))).contains(seal);
        assertThat(openDue(Duration.ofDays(50))).doesNotContain(seal);
        CaseView file = caseOf(CaseKind.REINSTATE);
        assertThat(file.request()).startsWith("The suspension ends on ");
        grant(file, null);
        assertThat(view().suspendedUntil()).isNull();
        world.suspend(seal, "The flaw is back.");
        assertThat(openDue(Duration.ofDays(40))).contains(seal);
    }

    @Test
    void asksForThemOnThePage() throws Exception {
        Document form = pages.read(officer, "/surveillance/" + seal);
        assertThat(form.select("#days").val()).isEqualTo("42");
        assertThat(form.select("input[name=firmware]").eachAttr("value")).containsExactly("4.1.0", "4.2.0");
        assertThat(form.select("input[name=models]")).isEmpty();
        String id = form.select("input[name=id]").val();
        String html = mvc.perform(post("/surveillance/" + seal)
                        .param("id", id)
                        .param("kind", "SUSPEND")
                        .param("days", "a while")
                        .param("publicText", "Updates stopped.")
                        .with(ActingAs.person(officer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).select("#days-wrong").text()).contains("whole number");
        assertThat(Jsoup.parse(html).select("#publicText").text()).isEqualTo("Updates stopped.");
        mvc.perform(post("/surveillance/" + seal)
                        .param("id", id)
                        .param("kind", "REDUCE")
                        .param("firmware", "4.2.0")
                        .param("publicText", "4.2.0 opens a port.")
                        .with(ActingAs.person(officer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/decisions/" + id));
        assertThat(cases.terms(officer, UUID.fromString(id)))
                .isEqualTo(CaseTerms.leavingOut(List.of(), List.of("4.2.0")));
    }

    private List<SealNumber> openDue(Duration later) {
        SuspensionClock then =
                new SuspensionClock(listing, seals, cases, opening, messages, Clock.offset(clock, later));
        try {
            return tries.as(JOB, () -> then.openDue(JOB));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(String key, CaseTerms terms) {
        assertThatThrownBy(() -> raise(CaseKind.REDUCE, terms))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private void raise(CaseKind kind, CaseTerms terms) {
        concerns.raise(officer, order(seal, kind, terms));
    }

    private static ConcernOrder order(SealNumber about, CaseKind kind, CaseTerms terms) {
        return new ConcernOrder(Ids.next(), about, kind, false, "Seen by a researcher.", null, terms);
    }

    private CaseView caseOf(CaseKind kind) {
        UUID id = cases.ofSeal(officer, seal).stream()
                .filter(row -> row.kind() == kind)
                .map(CaseRow::id)
                .findFirst()
                .orElseThrow();
        return cases.view(officer, id);
    }

    private void grant(CaseView file, String reason) {
        Actor reviewer = people.ofBody(Role.REVIEWER);
        review.take(reviewer, file.id());
        CaseView taken = cases.view(reviewer, file.id());
        signed.confirm(reviewer, file.id(), taken.dossier().digest(), "Checked.");
        Actor certifier = people.ofBody(Role.CERTIFIER);
        decision.take(certifier, file.id());
        signed.decide(
                certifier,
                file.id(),
                new DecisionOrder(
                        Ids.next(),
                        Outcome.GRANT,
                        taken.dossier().digest(),
                        null,
                        null,
                        List.of(),
                        reason,
                        null,
                        null));
    }

    private SealView view() {
        return seals.find(JOB, seal).orElseThrow();
    }
}
