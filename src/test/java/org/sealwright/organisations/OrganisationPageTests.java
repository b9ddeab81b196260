package org.sealwright.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class OrganisationPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    MembershipChange memberships;

    @Autowired
    AccountClosing closing;

    @Autowired
    OrganisationDescription description;

    @Autowired
    InterestDeclaration interests;

    @Autowired
    InvitationIssuing invitations;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    Tries tries;

    private final String name = "Pages Ltd " + Ids.next();
    private UUID maker;
    private Actor owner;

    @BeforeEach
    void aMaker() {
        maker = people.maker(name);
        owner = people.ofMaker(maker, Role.OWNER);
    }

    @Test
    void showsAnOwnerThePeopleAndWhatCanBeDone() throws Exception {
        Document page = page("/organisation", owner);
        assertThat(page.selectFirst("h1").text()).isEqualTo(name);
        assertThat(page.select("table tbody tr")).hasSize(1);
        assertThat(page.select("a[href=/organisation/invite]")).hasSize(1);
        assertThat(page.select(".empty").text()).contains("Nobody is invited");
    }

    @Test
    void showsAViewerThePeopleOnly() throws Exception {
        Actor viewer = people.ofMaker(maker, Role.VIEWER);
        assertThat(page("/organisation", viewer).select("a[href=/organisation/invite]"))
                .isEmpty();
        mvc.perform(get("/organisation/invite").with(ActingAs.person(viewer))).andExpect(status().isForbidden());
        mvc.perform(post("/organisation/invite")
                        .with(csrf())
                        .with(ActingAs.person(viewer))
                        .param("email", "x@y.test")
                        .param("roles", "OWNER"))
                .andExpect(status().isForbidden());
    }

    @Test
    void keepsOtherOrganisationsFromWhoDoesNotLookAfterThem() throws Exception {
        UUID other = people.maker("Other pages Ltd");
        Actor stranger = people.ofMaker(other, Role.OWNER);
        mvc.perform(get("/admin/organisations/" + other).with(ActingAs.person(owner)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/organisation/people/" + stranger.id()).with(ActingAs.person(owner)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/admin/people").with(ActingAs.person(owner))).andExpect(status().isForbidden());
    }

    @Test
    void showsAMakerNoRowOfAnothersPeopleWhateverTheQuestion() throws Exception {
        UUID other = people.maker("Hidden Ltd");
        Actor stranger = people.ofMaker(other, Role.OWNER);
        invitations.invite(stranger, Ids.next(), other, new EmailAddress(Enrolled.fresh()), Set.of(Role.VIEWER));
        assertThat(tries.as(
                        owner,
                        () -> database.sql("select distinct organisation_id from organisations.membership")
                                .query(UUID.class)
                                .list()))
                .containsExactly(maker);
        assertThat(tries.as(
                        owner,
                        () -> database.sql("select count(*) from organisations.invitation")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(tries.as(
                        owner,
                        () -> database.sql("select count(*) from organisations.interest")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(tries.asNobody(() -> database.sql("select count(*) from organisations.membership")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void refusesAnInvitationWithoutRolesAndKeepsTheAddress() throws Exception {
        Document page = Jsoup.parse(mvc.perform(post("/organisation/invite")
                        .with(csrf())
                        .with(ActingAs.person(owner))
                        .param("email", "kept@pages.test"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.getElementById("email").val()).isEqualTo("kept@pages.test");
        assertThat(page.select("#roles .wrong").text()).isEqualTo("Choose at least one role.");
    }

    @Test
    void makesOneInvitationOfAFormThatIsSentTwice() throws Exception {
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/organisation/invite")
                            .with(csrf())
                            .with(ActingAs.person(owner))
                            .param("id", id.toString())
                            .param("email", "twice-" + id + "@pages.test")
                            .param("roles", "EDITOR"))
                    .andExpect(redirectedUrl("/organisation"));
        }
        assertThat(page("/organisation", owner).select(".rows li")).hasSize(1);
    }

    @Test
    void keepsTheLastOwner() throws Exception {
        Document page = Jsoup.parse(mvc.perform(post("/organisation/people/" + owner.id())
                        .with(csrf())
                        .with(ActingAs.person(owner))
                        .param("roles", "EDITOR"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("last owner");
        mvc.perform(post("/organisation/people/" + owner.id() + "/end")
                        .with(csrf())
                        .with(ActingAs.person(owner)))
                .andExpect(status().isUnprocessableContent());
        assertThatThrownBy(() -> closing.disable(people.ofBody(Role.ADMINISTRATOR), owner.id()))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::key)
                .isEqualTo("organisations.roles.last.OWNER");
        assertThat(page("/organisation", owner).select("table .chip").eachText())
                .containsExactly("Owner");
    }

    @Test
    void letsAnOwnerGoOnceThereIsAnother() {
        people.ofMaker(maker, Role.OWNER);
        memberships.end(owner, maker, owner.id());
    }

    @Test
    void wouldKeepTheLastAdministratorToo() {
        assertThat(RoleRules.leading(OrganisationKind.BODY)).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void letsNoOwnerChangeAnothersPeople() {
        UUID other = people.maker("Untouched Ltd");
        Actor stranger = people.ofMaker(other, Role.OWNER);
        assertThatThrownBy(() -> memberships.end(owner, other, stranger.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void overwritesNobodysFacts() {
        int seen = description.draft(owner, maker).version();
        description.describe(owner, maker, OrganisationFacts.of(name, "FI"), seen);
        assertThatThrownBy(() -> description.describe(owner, maker, OrganisationFacts.of("Slow " + name, "SE"), seen))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void keepsWhatWasTypedWhereSomebodyElseWasFaster() throws Exception {
        int seen = description.draft(owner, maker).version();
        description.describe(owner, maker, new OrganisationFacts(name, "FI", null, "FI-77", null), seen);
        Document page = Jsoup.parse(mvc.perform(facts(seen))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select(".error-summary").text())
                .contains("Somebody else changed these facts", "Now it says “FI-77”.");
        assertThat(page.select("#registeredId").attr("value")).isEqualTo("FI-78");
        assertThat(page.select("#website").attr("value")).isEqualTo("https://slow.example");
        int standing = Integer.parseInt(page.select("[name=version]").attr("value"));
        mvc.perform(facts(standing)).andExpect(redirectedUrl("/organisation"));
        assertThat(description.draft(owner, maker).facts().registeredId()).isEqualTo("FI-78");
    }

    private MockHttpServletRequestBuilder facts(int version) {
        return post("/organisation/edit")
                .with(ActingAs.person(owner))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("name", name)
                .param("country", "FI")
                .param("registeredId", "FI-78")
                .param("website", "https://slow.example");
    }

    @Test
    void showsAdministratorsEverybodyPageByPageAndFindsByName() throws Exception {
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        for (int i = 0; i < 21; i++) {
            people.ofMaker(maker, Role.VIEWER);
        }
        assertThat(page("/admin/organisations/" + maker, administrator).select("table tbody tr"))
                .hasSize(20);
        assertThat(page("/admin/organisations/" + maker + "?page=2", administrator)
                        .select("table tbody tr"))
                .hasSize(2);
        assertThat(page("/admin/people?q=" + owner.id(), administrator).select("table tbody tr"))
                .hasSize(1);
        assertThat(page("/admin/people?q=nobody-has-this-name", administrator)
                        .select(".empty")
                        .text())
                .contains("Nobody");
        assertThat(page("/admin/organisations?q=" + name, administrator).select(".rows li"))
                .hasSize(1);
    }

    @Test
    void letsAnAuditorLookAndChangeNothing() throws Exception {
        Actor auditor = people.ofBody(Role.AUDITOR);
        assertThat(page("/admin/people?q=" + owner.id(), auditor).select("table form, table td a:contains(Change)"))
                .isEmpty();
        mvc.perform(post("/admin/people/" + owner.id() + "/disable")
                        .with(csrf())
                        .with(ActingAs.person(auditor)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/admin/organisations/new").with(ActingAs.person(auditor)))
                .andExpect(status().isForbidden());
    }

    @Test
    void addsALaboratoryAndKeepsWhatWasTypedWhenItCant() throws Exception {
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        Document page = Jsoup.parse(mvc.perform(post("/admin/organisations/new")
                        .with(csrf())
                        .with(ActingAs.person(administrator))
                        .param("version", "0")
                        .param("name", "Typed Laboratory")
                        .param("country", "FI")
                        .param("website", "lab.test"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.getElementById("name").val()).isEqualTo("Typed Laboratory");
        UUID id = Ids.next();
        mvc.perform(post("/admin/organisations/new")
                        .with(csrf())
                        .with(ActingAs.person(administrator))
                        .param("id", id.toString())
                        .param("version", "0")
                        .param("name", "Typed Laboratory")
                        .param("country", "FI"))
                .andExpect(redirectedUrl("/admin/organisations/" + id));
    }

    @Test
    void declaresAnInterestAndCoolsOffForTwoYearsAfterItsEnd() throws Exception {
        Actor assessor = people.ofBody(Role.ASSESSOR);
        UUID interest = Ids.next();
        mvc.perform(post("/account/interests/new/" + maker)
                        .with(csrf())
                        .with(ActingAs.person(assessor))
                        .param("id", interest.toString())
                        .param("reason", ""))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/account/interests/new/" + maker)
                        .with(csrf())
                        .with(ActingAs.person(assessor))
                        .param("id", interest.toString())
                        .param("reason", "Consulted for them."))
                .andExpect(redirectedUrl("/account/interests"));
        assertThat(page("/account/interests", assessor).select(".rows li").text())
                .contains(name, "lasts");
        mvc.perform(post("/account/interests/" + interest + "/withdraw")
                        .with(csrf())
                        .with(ActingAs.person(people.ofBody(Role.ASSESSOR))))
                .andExpect(status().isNotFound());
        mvc.perform(post("/account/interests/" + interest + "/withdraw")
                        .with(csrf())
                        .with(ActingAs.person(assessor)))
                .andExpect(redirectedUrl("/account/interests"));
        List<InterestDeclaration.InterestView> own = interests.own(assessor);
        assertThat(own)
                .singleElement()
                .extracting(InterestDeclaration.InterestView::endsOn)
                .isEqualTo(LocalDate.now(clock).plusYears(2));
    }

    @Test
    void keepsTheReasonBesideADateThatIsNone() throws Exception {
        Actor assessor = people.ofBody(Role.ASSESSOR);
        Document page = Jsoup.parse(mvc.perform(post("/account/interests/new/" + maker)
                        .with(csrf())
                        .with(ActingAs.person(assessor))
                        .param("id", Ids.next().toString())
                        .param("reason", "Consulted for them.")
                        .param("endedOn", "yesterday"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.getElementById("reason").val()).isEqualTo("Consulted for them.");
        assertThat(page.select(".error-summary").text()).contains("Write a date, such as 2026-05-03");
    }

    @Test
    void takesNoRoleThatThereIsNot() throws Exception {
        mvc.perform(post("/organisation/people/" + owner.id())
                        .with(csrf())
                        .with(ActingAs.person(owner))
                        .param("roles", "EMPEROR"))
                .andExpect(status().is4xxClientError());
        mvc.perform(post("/organisation/invite")
                        .with(csrf())
                        .with(ActingAs.person(owner))
                        .param("email", "x@y.test")
                        .param("roles", "EMPEROR"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void asksNoManufacturersPersonForInterests() throws Exception {
        mvc.perform(get("/account/interests").with(ActingAs.person(owner))).andExpect(status().isForbidden());
    }

    private Document page(String address, Actor actor) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(ActingAs.person(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
