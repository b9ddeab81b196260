package org.sealwright.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.audit.Act;
import org.sealwright.audit.Trail;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class AuditRoomTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUDITOR", "ADMINISTRATOR"})
    void letsNobodyElseIn(Role role) throws Exception {
        Actor outsider = role.belongsTo(OrganisationKind.BODY)
                ? people.ofBody(role)
                : people.ofMaker(people.maker("Curious Ltd"), role);
        for (String address : new String[] {"/audit", "/audit/" + Ids.next(), "/audit/verification"}) {
            mvc.perform(get(address).with(ActingAs.person(outsider))).andExpect(status().isForbidden());
        }
    }

    @Test
    void showsWhoDidWhatByName() throws Exception {
        UUID maker = people.maker("Watched Devices");
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        act(administrator, maker, Map.of());
        Document page = page("/audit?act=test.watched&maker=" + maker);
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains(nameOf(administrator), "test.watched", "Watched Devices");
    }

    @Test
    void findsByANamesPart() throws Exception {
        UUID maker = people.maker("Searchable Lamps " + Ids.next());
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        act(administrator, maker, Map.of());
        assertThat(page("/audit?person=" + nameOf(administrator).replace("Person ", "") + "&maker=searchable lamps")
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(page("/audit?person=nobody-is-called-that").select(".empty").text())
                .contains("No act fits");
    }

    @Test
    void turnsPagesWithoutLosingOrDoublingAnAct() throws Exception {
        UUID maker = people.maker("Busy Ltd");
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        Timestamp same = Timestamp.from(clock.instant());
        tries.run(administrator, () -> {
            for (int i = 0; i < 45; i++) {
                database.sql("""
                                insert into audit.entry (id, at, actor, organisation, act, subject_type, subject, maker_id)
                                values (?, ?, ?, ?, 'test.busy', 'thing', ?, ?)
                                """)
                        .params(
                                Ids.next(),
                                same,
                                administrator.id(),
                                administrator.organisation(),
                                Integer.toString(i),
                                maker)
                        .update();
            }
        });
        var subjects = new ArrayList<String>();
        for (int number = 1; number <= 3; number++) {
            page("/audit?maker=" + maker + "&page=" + number)
                    .select("tbody tr td:nth-child(4) a")
                    .forEach(link -> subjects.add(link.text()));
        }
        assertThat(subjects).hasSize(45).doesNotHaveDuplicates();
        assertThat(page("/audit?maker=" + maker).select("a[rel=next]").attr("href"))
                .isEqualTo("/audit?maker=" + maker + "&page=2");
    }

    @Test
    void keepsDaysThatCannotBeRead() throws Exception {
        String body = mvc.perform(get("/audit?from=yesterday").with(auditor()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document page = Jsoup.parse(body);
        assertThat(page.select("#from").attr("value")).isEqualTo("yesterday");
        assertThat(page.select(".error-summary").text()).contains("2026-05-03");
    }

    @Test
    void showsATextUntilItIsErasedAndThenSaysSo() throws Exception {
        UUID maker = people.maker("Erased Ltd");
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        String words = "Mrs Example of flat 7 complained " + maker;
        tries.run(
                administrator,
                () -> events.publishEvent(new Act(administrator, "test.written", "thing", maker)
                        .of(maker)
                        .with(Map.of("reason", trail.keep(words).toString()))));
        String address = page("/audit?maker=" + maker).select("tbody a").first().attr("href");
        assertThat(page(address).select("#texts ~ article").text()).contains("reason", words);

        tries.run(
                administrator,
                () -> database.sql("delete from audit.text where digest = ?")
                        .param(Sha256.of(words).toString())
                        .update());
        assertThat(page(address).select("#texts ~ article").text())
                .contains("This text was erased", Sha256.of(words).toString())
                .doesNotContain("Mrs Example");
    }

    @Test
    void showsTheLinkOfAnActAndTheBytesThatItIsOver() throws Exception {
        UUID maker = people.maker("Chained Ltd");
        act(people.ofBody(Role.ADMINISTRATOR), maker, Map.of("length", 24));
        String address = page("/audit?maker=" + maker).select("tbody a").first().attr("href");
        Document page = page(address);
        for (int i = 0; i < 40 && page.text().contains("Not chained yet"); i++) {
            Thread.sleep(250);
            page = page(address);
        }
        var digests = page.select("#chain ~ dl dd");
        var expected = Sha256.newDigest();
        expected.update(Sha256.parse(digests.get(1).text()).bytes());
        expected.update(page.select("pre code").text().getBytes(StandardCharsets.UTF_8));
        assertThat(digests.get(2).text())
                .isEqualTo(Sha256.ofDigest(expected.digest()).toString());
    }

    @Test
    void saysWhetherTheChainIsWhole() throws Exception {
        assertThat(page("/audit/verification").select(".verdict").text()).contains("Yes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit/00000000-0000-7000-8000-000000000000", "/audit/no-id"})
    void knowsNoOtherEntries(String address) throws Exception {
        mvc.perform(get(address).with(auditor())).andExpect(status().is4xxClientError());
    }

    private void act(Actor actor, UUID maker, Map<String, Object> details) {
        tries.run(
                actor,
                () -> events.publishEvent(
                        new Act(actor, "test.watched", "thing", maker).of(maker).with(details)));
    }

    private String nameOf(Actor actor) {
        return database.sql("select name from organisations.account where id = ?")
                .param(actor.id())
                .query(String.class)
                .single();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(auditor()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private RequestPostProcessor auditor() {
        return ActingAs.person(people.ofBody(Role.AUDITOR));
    }
}
