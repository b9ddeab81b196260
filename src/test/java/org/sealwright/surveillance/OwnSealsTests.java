package org.sealwright.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.decisions.CaseKind;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** What a holder sees of its seals, and asks for. */
@PortalTest
@Import(SealWorld.class)
class OwnSealsTests {

    @Autowired
    HolderRequests requests;

    @Autowired
    Concerns concerns;

    @Autowired
    SealReading seals;

    @Autowired
    SealWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    SealNumber seal;
    UUID maker;
    Actor owner;

    @BeforeEach
    void issueASeal() {
        seal = world.issued("Old lamp", "O1", "04006381333931");
        maker = seals.find(Actor.system("test"), seal).orElseThrow().maker();
        owner = people.ofMaker(maker, Role.OWNER);
    }

    @Test
    void asksToEndItsOwnSealOnceAndWithAReason() {
        UUID id = Ids.next();
        String number = requests.end(owner, id, seal, "It is sold no more.");
        assertThat(requests.end(owner, id, seal, "It is sold no more.")).isEqualTo(number);
        assertRefusesToEnd("surveillance.refused.terminate-pending", "Again.");
        assertRefusesToEnd("surveillance.refused.end-words", " ");
    }

    @Test
    void endsNothingOfOthersAndNothingWithoutTheOwner() {
        Actor other = people.ofMaker(people.maker("Curious Ltd"), Role.OWNER);
        assertThatThrownBy(() -> requests.end(other, Ids.next(), seal, "Away with it."))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.end(people.ofMaker(maker, Role.EDITOR), Ids.next(), seal, "Why not."))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void endsNothingWhileACaseIsOpenOrTheSealIsNotActive() {
        concerns.raise(
                people.ofBody(Role.SURVEILLANCE_OFFICER),
                new ConcernOrder(Ids.next(), seal, CaseKind.SUSPEND, false, "Updates stopped.", null));
        assertRefusesToEnd("surveillance.refused.terminate-pending", "Quick, before they look.");
        world.suspend(seal, "Updates stopped.");
        assertRefusesToEnd("surveillance.refused.end-status", "Quick, before they look.");
    }

    @Test
    void goesThroughThePages() throws Exception {
        Document list = pages.read(owner, "/surveillance/mine");
        String address = "/surveillance/mine/" + seal + "/end";
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("a[href=" + address + "]")).hasSize(1);
        assertThat(pages.read(people.ofMaker(maker, Role.VIEWER), "/surveillance/mine")
                        .select("a[href$=end]"))
                .isEmpty();
        Actor newcomer = people.ofMaker(people.maker("New Ltd"), Role.OWNER);
        assertThat(pages.read(newcomer, "/surveillance/mine").select(".empty").text())
                .contains("None of your products");
        mvc.perform(get(address).with(ActingAs.person(newcomer))).andExpect(status().isNotFound());
        mvc.perform(get("/surveillance/mine/nonsense/end").with(ActingAs.person(owner)))
                .andExpect(status().isNotFound());

        String id = pages.read(owner, address).select("input[name=id]").val();
        String wrong = mvc.perform(post(address)
                        .param("id", id)
                        .param("words", "x".repeat(2_001))
                        .with(ActingAs.person(owner))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(wrong).select("#words").text()).hasSize(2_001);
        mvc.perform(post(address)
                        .param("id", id)
                        .param("words", "It is sold no more.")
                        .with(ActingAs.person(owner))
                        .with(csrf()))
                .andExpect(redirectedUrl("/decisions/mine"));
        assertThat(pages.read(owner, "/decisions/mine").text())
                .contains("End a seal at the holder’s request", "It is sold no more.");
    }

    private void assertRefusesToEnd(String key, String words) {
        assertRefused(key, () -> requests.end(owner, Ids.next(), seal, words));
    }
}
