package org.sealwright.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.sealwright.ceremony.Proposal.State;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class KeyCeremonyTests {

    @Autowired
    KeyCeremony ceremony;

    @Autowired
    ProposalRows rows;

    @Autowired
    PublishedKeys keys;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void needsTwoDifferentAdministrators() {
        Actor first = admin();
        UUID id = proposed(first, SigningPurpose.PACKAGING);
        assertRefused("ceremony.refused.two-people", () -> ceremony.confirm(first, id));
        assertRefused("ceremony.refused.two-people", () -> ceremony.refuse(first, id));
        Actor second = admin();
        assertRefused("ceremony.refused.not-yours", () -> ceremony.withdraw(second, id));
        assertRefused(
                "ceremony.refused.open-already",
                () -> ceremony.proposeRotation(second, Ids.next(), SigningPurpose.PACKAGING, null, day(30), "Too"));
        ceremony.refuse(second, id);
        assertRefused("ceremony.refused.closed", () -> ceremony.confirm(second, id));
        assertThat(rows.find(id).orElseThrow().state()).isEqualTo(State.REFUSED);
        assertThat(keys.of(SigningPurpose.PACKAGING)).hasSize(1);
        assertThat(acts(id)).containsExactly("ceremony.proposal.made", "ceremony.proposal.refused");
    }

    @Test
    void isForAdministratorsAlone() {
        assertThatThrownBy(() -> proposed(people.ofBody(Role.AUDITOR, Role.CERTIFIER), SigningPurpose.DOCUMENT))
                .isInstanceOf(AccessDeniedException.class);
        UUID id = proposed(admin(), SigningPurpose.DOCUMENT);
        assertThatThrownBy(() -> ceremony.confirm(people.ofBody(Role.CERTIFIER), id))
                .isInstanceOf(AccessDeniedException.class);
        ceremony.refuse(admin(), id);
    }

    @Test
    void takesOneProposalOfAFormThatWasSentTwice() {
        Actor first = admin();
        UUID id = Ids.next();
        ceremony.proposeRotation(first, id, SigningPurpose.DOCUMENT, null, day(30), "It is time.");
        ceremony.proposeRotation(first, id, SigningPurpose.DOCUMENT, null, day(30), "It is time.");
        ceremony.withdraw(first, id);
        assertThat(acts(id)).containsExactly("ceremony.proposal.made", "ceremony.proposal.withdrawn");
    }

    /** The database holds the two people apart by itself, and knows no key that nobody confirmed. */
    @Test
    void refusesInPlainSqlOnePersonAndKeysOfNobody() {
        Actor first = admin();
        UUID id = proposed(first, SigningPurpose.DOCUMENT);
        assertThatThrownBy(() -> tries.run(first, () -> close(id, "CONFIRMED", first)))
                .hasStackTraceContaining("two_people");
        assertThatThrownBy(() -> tries.run(first, () -> close(id, "WITHDRAWN", admin())))
                .hasStackTraceContaining("only_who_proposed_withdraws");
        ceremony.withdraw(first, id);
        assertThatThrownBy(() -> tries.run(first, () -> close(id, "CONFIRMED", admin())))
                .hasStackTraceContaining("is closed");
        assertThatThrownBy(() -> tries.run(first, () -> database.sql("""
                                insert into keys.key (kid, purpose, algorithm, public_jwk, place, announced_at, not_before, retired_at)
                                select rpad(reverse(kid), 43, 'x'), purpose, algorithm, '{}', place, announced_at, not_before,
                                  not_before from keys.key where purpose = 'SEAL' limit 1
                                """).update()))
                .hasStackTraceContaining("was confirmed by nobody");
    }

    @Test
    void refusesWhatCannotBe() {
        Actor first = admin();
        SigningPurpose purpose = SigningPurpose.DOCUMENT;
        assertRefused(
                "ceremony.refused.too-soon",
                () -> ceremony.proposeRotation(first, Ids.next(), purpose, null, day(13), "Quickly"));
        assertRefused(
                "ceremony.refused.day",
                () -> ceremony.proposeRotation(first, Ids.next(), purpose, null, null, "Whenever"));
        assertRefused(
                "ceremony.refused.reason",
                () -> ceremony.proposeRotation(first, Ids.next(), purpose, null, day(30), " "));
        PublishedKey key = keys.of(purpose).getFirst();
        assertRefused(
                "ceremony.refused.from",
                () -> ceremony.proposeCompromise(
                        first, Ids.next(), key.kid(), clock.instant().plus(Duration.ofHours(1)), null, "Lost"));
        assertRefused(
                "ceremony.refused.from",
                () -> ceremony.proposeCompromise(
                        first, Ids.next(), key.kid(), key.announcedAt().minus(Duration.ofHours(1)), null, "Lost"));
    }

    @Test
    void leadsTwoPeopleThroughThePages() throws Exception {
        Actor first = admin();
        var form = pages.read(first, "/admin/keys/rotation/document");
        String id = form.select("input[name=id]").val();
        mvc.perform(post("/admin/keys/rotation/document")
                        .with(ActingAs.person(first))
                        .with(csrf())
                        .param("id", id)
                        .param("day", "tomorrow")
                        .param("reason", "The old one nears its day."))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Choose the day on which")))
                .andExpect(content().string(Matchers.containsString("The old one nears its day.")));
        mvc.perform(post("/admin/keys/rotation/document")
                        .with(ActingAs.person(first))
                        .with(csrf())
                        .param("id", id)
                        .param("day", day(40).toString())
                        .param("reason", "The old one nears its day."))
                .andExpect(redirectedUrl("/admin/keys"));
        assertThat(pages.read(first, "/admin/keys").select("#proposal-" + id).text())
                .contains("waits for a second person", "A different administrator has to confirm this.", "Withdraw")
                .doesNotContain("Refuse");
        Actor second = admin();
        assertThat(pages.read(second, "/admin/keys").select("#proposal-" + id).text())
                .contains("Confirm", "Refuse")
                .doesNotContain("Withdraw");
        assertThat(pages.read(people.ofBody(Role.AUDITOR), "/admin/keys").select("form button:contains(Confirm)"))
                .isEmpty();
        mvc.perform(post("/admin/keys/proposals/" + id + "/confirmation")
                        .with(ActingAs.person(second))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/keys"));
        assertThat(pages.read(second, "/admin/keys").select("#document tbody").text())
                .contains("announced", "signs");
        assertThat(keys.of(SigningPurpose.DOCUMENT)).hasSize(2);
        assertThat(pages.read(second, "/admin/keys").select("a[href$=rotation/document]"))
                .isEmpty();
        String kid = keys.of(SigningPurpose.DOCUMENT).getFirst().kid();
        assertThat(pages.read(second, "/admin/keys/compromise/" + kid).text()).contains("may somebody else have it");
        mvc.perform(get("/admin/keys").with(ActingAs.person(people.ofBody(Role.CERTIFIER))))
                .andExpect(status().isForbidden());
    }

    private UUID proposed(Actor by, SigningPurpose purpose) {
        UUID id = Ids.next();
        ceremony.proposeRotation(by, id, purpose, null, day(30), "It is time.");
        return id;
    }

    private void close(UUID id, String state, Actor by) {
        database.sql("update ceremony.proposal set state = ?, closed_by = ?, closed_at = now() where id = ?")
                .params(state, by.id(), id)
                .update();
    }

    private List<String> acts(UUID id) {
        return tries.asNobody(() -> database.sql("select act from audit.entry where subject = ? order by id")
                .param(id.toString())
                .query(String.class)
                .list());
    }

    private LocalDate day(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    private Actor admin() {
        return people.ofBody(Role.ADMINISTRATOR);
    }
}
