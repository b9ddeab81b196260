package org.sealwright.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.audit.Act;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@Import(SealWorld.class)
class MisuseListTests {

    @Autowired
    Listings listings;

    @Autowired
    MisuseList list;

    @Autowired
    ListingRows rows;

    @Autowired
    SealWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void publishesNothingThatOnePersonAloneSays() {
        Actor officer = people.ofBody(Role.SURVEILLANCE_OFFICER, Role.CERTIFIER);
        UUID entry = drafted(officer, "YYYY-0001-AA");
        assertRefused("misuse.refused.own-draft", () -> listings.publish(officer, entry));
        assertThatThrownBy(() -> tries.run(officer, () -> {
                    rows.close(entry, Listing.State.PUBLISHED, officer.id());
                    events.publishEvent(new Act(officer, "test.listing.forced", "misuse-listing", entry));
                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("two_people");
        assertThat(list.naming("YYYY-0001-AA")).isEmpty();
        assertThat(tries.asNobody(() -> database.sql("select count(*) from misuse.listing where id = ?")
                        .param(entry)
                        .query(Long.class)
                        .single()))
                .as("a draft is nobody’s to read")
                .isZero();
        listings.publish(people.ofBody(Role.CERTIFIER), entry);
        assertThat(list.naming("yyyy 0001 aa")).hasSize(1);
        assertRefused("misuse.refused.no-draft", () -> listings.discard(officer, entry));
        assertThatThrownBy(() -> tries.run(
                        officer,
                        () -> database.sql("update misuse.listing set wrong = 'Something else' where id = ?")
                                .param(entry)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void isDraftedByOfficersAlone() {
        assertThatThrownBy(() -> drafted(people.ofBody(Role.CERTIFIER), "")).isInstanceOf(AccessDeniedException.class);
        UUID entry = drafted(people.ofBody(Role.SURVEILLANCE_OFFICER), "");
        assertThatThrownBy(() -> listings.publish(people.ofBody(Role.ADMINISTRATOR, Role.AUDITOR), entry))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void correctsAndEndsAnEntryWithTwoPeopleAsWellAndKeepsItAYear() {
        Actor officer = people.ofBody(Role.SURVEILLANCE_OFFICER);
        Actor second = people.ofBody(Role.SURVEILLANCE_OFFICER);
        UUID entry = drafted(officer, "YYYY-0002-AA");
        listings.publish(second, entry);
        UUID end = Ids.next();
        ListingOrder order = order(end, entry, "YYYY-0002-AA", Standing.STOPPED);
        listings.draft(officer, order);
        listings.draft(officer, order);
        assertThatThrownBy(() -> listings.draft(officer, order(end, entry, "YYYY-0002-AA", Standing.TAKEN_BACK)))
                .isInstanceOf(Conflict.class);
        assertThat(database.sql("select count(*) from audit.entry where act = 'misuse.listing.drafted' and subject = ?")
                        .param(entry.toString())
                        .query(Long.class)
                        .single())
                .as("two versions, one of them sent twice")
                .isEqualTo(2);
        assertThat(list.naming("YYYY-0002-AA"))
                .singleElement()
                .extracting(Listing::standing)
                .isEqualTo(Standing.GOES_ON);
        assertRefused(
                "misuse.refused.draft-waits",
                () -> listings.draft(officer, order(Ids.next(), entry, "YYYY-0002-AA", Standing.TAKEN_BACK)));
        assertRefused("misuse.refused.own-draft", () -> listings.publish(officer, end));
        listings.publish(second, end);
        assertThat(list.naming("YYYY-0002-AA")).singleElement().satisfies(one -> {
            assertThat(one.standing()).isEqualTo(Standing.STOPPED);
            assertThat(one.isCorrected()).isTrue();
        });
        assertThat(tries.asNobody(() -> in(364).naming("YYYY-0002-AA"))).hasSize(1);
        assertThat(tries.asNobody(() -> in(366).naming("YYYY-0002-AA"))).isEmpty();
        assertThat(listings.versions(officer, entry)).hasSize(2);
    }

    @Test
    void tellsWhoeverLooksAListedNumberUp() throws Exception {
        Actor officer = people.ofBody(Role.SURVEILLANCE_OFFICER);
        UUID entry = drafted(officer, "FAKE-9999-01");
        String before = html("/seals/FAKE-9999-01");
        assertThat(before).contains("This is not one of our seals").doesNotContain("list of misused marks");
        Actor certifier = people.ofBody(Role.CERTIFIER);
        Document desk = pages.read(certifier, "/dashboard");
        assertThat(desk.text()).contains("Misused marks to publish");
        mvc.perform(post("/surveillance/misuse/" + entry + "/publish")
                        .param("version", entry.toString())
                        .with(ActingAs.person(certifier))
                        .with(csrf()))
                .andExpect(redirectedUrl("/surveillance/misuse/" + entry));
        assertThat(html("/seals/fake999901")).contains("list of misused marks", "/misuse#" + entry);
        assertThat(html("/misuse")).contains("&lt;i&gt;Bulb", "id=\"" + entry).doesNotContain("<i>Bulb", "??");
        assertThat(html("/misuse.json")).contains("\"number\":\"FAKE-9999-01\"", "\"standing\":\"goes-on\"");
    }

    /** A page that was ready before is made anew. */
    @Test
    void standsOnThePageOfAGenuineSealAsLongAsTheListHasIt() throws Exception {
        String seal = "/seals/"
                + world.issued("Imitated lamp", "IL-1", "04012300000758").value();
        String notice = "This mark has been misused by others: check that the product in your hand is Imitated lamp by";
        assertThat(html(seal)).doesNotContain(notice);
        Actor officer = people.ofBody(Role.SURVEILLANCE_OFFICER);
        Actor second = people.ofBody(Role.CERTIFIER);
        UUID entry = drafted(officer, seal.substring(7));
        assertThat(html(seal)).doesNotContain(notice);
        listings.publish(second, entry);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(html(seal)).contains(notice, "href=\"/misuse\""));
        assertThat(html(seal + "?lang=de")).contains("wurde von anderen missbraucht", "href=\"/misuse?lang=de\"");
        assertThat(html(seal + "?firmware=1.0")).contains(notice);
        UUID end = Ids.next();
        listings.draft(officer, order(end, entry, "", Standing.TAKEN_BACK));
        listings.publish(second, end);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(html(seal)).doesNotContain(notice));
    }

    @Test
    void isKeptThroughItsPages() throws Exception {
        Actor officer = people.ofBody(Role.SURVEILLANCE_OFFICER);
        Document form = pages.read(officer, "/surveillance/misuse/new");
        String id = form.select("input[name=id]").val();
        mvc.perform(post("/surveillance/misuse")
                        .param("id", id)
                        .param("entry", id)
                        .param("soldAs", "Plug")
                        .param("seen", "A stall")
                        .param("wrong", "The number was invented.")
                        .param("since", "tomorrow")
                        .param("standing", "GOES_ON")
                        .with(ActingAs.person(officer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/surveillance/misuse")
                        .param("id", id)
                        .param("entry", id)
                        .param("soldAs", "Plug")
                        .param("seen", "A stall")
                        .param("wrong", "The number was invented.")
                        .param("since", "2026-05-01")
                        .param("standing", "GOES_ON")
                        .with(ActingAs.person(officer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/surveillance/misuse/" + id));
        assertThat(pages.read(officer, "/surveillance/misuse/" + id)
                        .select("main form button")
                        .text())
                .isEqualTo("Discard the draft");
        assertThat(pages.read(officer, "/surveillance/misuse").text()).contains("Plug");
        assertThat(pages.read(officer, "/surveillance/misuse/" + id + "/next")
                        .select("#soldAs")
                        .val())
                .isEqualTo("Plug");
    }

    private UUID drafted(Actor officer, String number) {
        UUID id = Ids.next();
        listings.draft(officer, order(id, id, number, Standing.GOES_ON));
        return id;
    }

    private static ListingOrder order(UUID id, UUID entry, String number, Standing standing) {
        return new ListingOrder(
                id,
                entry,
                null,
                ShownNumber.of(number),
                "<i>Bulb</i>",
                "shop.example",
                "The box shows a number that was never given.",
                LocalDate.of(2026, 5, 1),
                standing);
    }

    private MisuseList in(int days) {
        return new MisuseList(rows, Clock.offset(clock, Duration.ofDays(days)));
    }

    private String html(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse().getContentAsString();
    }
}
