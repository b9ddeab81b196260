package org.sealwright.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseReview;
import org.sealwright.decisions.CaseState;
import org.sealwright.seals.SealStatus;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@Import(SealWorld.class)
class ConcernTests {

    @Autowired
    Concerns concerns;

    @Autowired
    CaseReading cases;

    @Autowired
    CaseReview review;

    @Autowired
    SealWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Test
    void opensACaseThatTheRaiserDoesNotReview() {
        SealNumber seal = issued();
        Actor officer = people.ofBody(Role.SURVEILLANCE_OFFICER, Role.REVIEWER, Role.CERTIFIER);
        ConcernOrder order = concern(seal, CaseKind.SUSPEND, "Updates stopped in May.");
        String number = concerns.raise(officer, order);
        assertThat(cases.ofSeal(officer, seal)).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(number);
            assertThat(row.state()).isEqualTo(CaseState.OPEN);
            assertThat(row.product()).isEqualTo("Watched lamp");
        });
        assertThatThrownBy(() -> review.take(officer, order.id())).isInstanceOf(Refused.class);
    }

    @Test
    void makesOneCaseOfAFormSentTwice() {
        SealNumber seal = issued();
        Actor officer = officer();
        ConcernOrder order = concern(seal, CaseKind.TERMINATE, "The holder asked on 3 May.");
        assertThat(concerns.raise(officer, order)).isEqualTo(concerns.raise(officer, order));
        assertThat(cases.ofSeal(officer, seal)).hasSize(1);
    }

    @Test
    void endsNoSealAtTheHoldersRequestWhileACaseIsOpen() {
        SealNumber seal = issued();
        Actor officer = officer();
        concerns.raise(officer, concern(seal, CaseKind.SUSPEND, "Updates stopped."));
        assertThatThrownBy(() -> concerns.raise(officer, concern(seal, CaseKind.TERMINATE, "The holder asked.")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("surveillance.refused.terminate-pending"));
    }

    @Test
    void asksNothingOfASealThatHasEnded() {
        SealNumber seal = issued();
        world.withdraw(seal, "Forged.");
        for (CaseKind kind : Concerns.KINDS) {
            assertThatThrownBy(() -> concerns.raise(officer(), concern(seal, kind, "More.")))
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksOnlyForWhatASealCanBecome(SealStatus status) {
        List<CaseKind> possible = Concerns.KINDS.stream()
                .filter(kind -> Concerns.asksWhatCanBe(kind, status))
                .toList();
        assertThat(possible)
                .isEqualTo(
                        switch (status) {
                            case ACTIVE ->
                                List.of(CaseKind.SUSPEND, CaseKind.REDUCE, CaseKind.WITHDRAW, CaseKind.TERMINATE);
                            case SUSPENDED -> List.of(CaseKind.WITHDRAW, CaseKind.REINSTATE);
                            case WITHDRAWN, EXPIRED, TERMINATED -> List.of();
                        });
    }

    @Test
    void raisesAConcernThroughThePage() throws Exception {
        SealNumber seal = issued();
        Actor officer = officer();
        Document form = pages.read(officer, "/surveillance/" + seal);
        assertThat(form.select("#kind option").eachAttr("value"))
                .contains("SUSPEND")
                .doesNotContain("REINSTATE");
        String id = form.select("input[name=id]").val();
        String html = mvc.perform(post("/surveillance/" + seal)
                        .param("id", id)
                        .param("kind", "SUSPEND")
                        .param("privateReason", "A caller said so")
                        .with(ActingAs.person(officer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).select("#privateReason").text()).isEqualTo("A caller said so");
        mvc.perform(post("/surveillance/" + seal)
                        .param("id", id)
                        .param("kind", "SUSPEND")
                        .param("publicText", "Updates stopped.")
                        .with(ActingAs.person(officer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/decisions/" + id));
        assertThat(pages.read(officer, "/surveillance/" + seal).select("aside").text())
                .contains("Suspend a seal");
    }

    @Test
    void findsASealByNumberProductAndStateOrSaysThatThereIsNone() throws Exception {
        SealNumber seal = issued();
        Actor officer = officer();
        assertThat(pages.read(officer, "/surveillance?q=" + seal).text()).contains(seal.value(), "Watched lamp");
        assertThat(pages.read(officer, "/surveillance?q=" + seal + "&status=suspended")
                        .select(".empty")
                        .text())
                .contains("No seal is like that");
        assertThat(pages.read(officer, "/surveillance?q=watched LAMP&status=active")
                        .select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void isClosedToManufacturersAndKnowsNoOtherNumbers() throws Exception {
        UUID maker = people.maker("Curious Ltd");
        mvc.perform(get("/surveillance").with(ActingAs.person(people.ofMaker(maker, Role.OWNER))))
                .andExpect(status().isForbidden());
        for (String number : new String[] {"0000-0000-00", "nonsense", "UUUU-UUUU-UU"}) {
            mvc.perform(get("/surveillance/" + number).with(ActingAs.person(officer())))
                    .andExpect(status().isNotFound());
        }
    }

    private Actor officer() {
        return people.ofBody(Role.SURVEILLANCE_OFFICER);
    }

    private static ConcernOrder concern(SealNumber seal, CaseKind kind, String publicText) {
        return new ConcernOrder(Ids.next(), seal, kind, false, publicText, "Told in confidence.");
    }

    private SealNumber issued() {
        return world.issued("Watched lamp", "L1", "04006381333931");
    }
}
