package org.sealwright.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.sealwright.organisations.EmailAddress;
import org.sealwright.organisations.InvitationIssuing;
import org.sealwright.organisations.InvitationMade;
import org.sealwright.organisations.PasswordRecovery;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

@PortalTest
class AccountMailTests {

    private static final Actor TEST = Actor.system("test");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    InvitationIssuing invitations;

    @Autowired
    PasswordRecovery recovery;

    @Autowired
    AccountMail listeners;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient database;

    private final String email = "mail-" + Ids.next() + "@people.test";

    @Test
    void sendsAnInvitationWhoseLinkTakesItsPersonIn() throws Exception {
        Actor owner = people.ofMaker(people.maker("Mailing Ltd"), Role.OWNER);
        UUID id = Ids.next();
        invitations.invite(owner, id, owner.requireOrganisation(), new EmailAddress(email), Set.of(Role.EDITOR));
        UUID mail = awaitMail();
        String page = body(get("/inbox/" + mail));
        String link = Jsoup.parse(page).select(".letter a").attr("href");
        assertThat(link).startsWith("https://seal.example.org/invitations/");
        mvc.perform(post(link.substring("https://seal.example.org".length()))
                        .with(csrf())
                        .param("name", "Ina Invited")
                        .param("password", "copper lantern 91 oatmeal drift"))
                .andExpect(redirectedUrl("/sign-in"));
        awaitMessage(owner);
        assertThat(body(get("/account/messages").with(ActingAs.person(owner))))
                .contains("Ina Invited accepted your invitation");
        messages.markRead(owner, messages.unread(owner).getFirst().id());
        assertThat(messages.unread(owner)).isEmpty();
    }

    @Test
    void sendsOneMailHoweverOftenTheEventIsDelivered() throws Exception {
        Actor owner = people.ofMaker(people.maker("Repeating Ltd"), Role.OWNER);
        UUID id = Ids.next();
        invitations.invite(owner, id, owner.requireOrganisation(), new EmailAddress(email), Set.of(Role.EDITOR));
        awaitMail();
        listeners.on(new InvitationMade(owner, id, owner.requireOrganisation()));
        Thread.sleep(1500);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void sendsNothingToAnAddressThatIsNobodys() throws Exception {
        recovery.ask(TEST, new EmailAddress(email), "10.7.7.7");
        Thread.sleep(1500);
        assertThat(mails()).isEmpty();
    }

    @Test
    void keepsNoLinkWithAnEvent() throws Exception {
        Actor owner = people.ofMaker(people.maker("Discreet Ltd"), Role.OWNER);
        UUID id = Ids.next();
        invitations.invite(owner, id, owner.requireOrganisation(), new EmailAddress(email), Set.of(Role.EDITOR));
        String link = Jsoup.parse(body(get("/inbox/" + awaitMail())))
                .select(".letter a")
                .attr("href");
        String token = link.substring(link.lastIndexOf('/') + 1);
        for (String question : List.of(
                "select string_agg(serialized_event, ' ') from platform.event_publication",
                "select string_agg(details::text, ' ') from audit.entry")) {
            assertThat(database.sql(question).query(String.class).single()).doesNotContain(token, email);
        }
    }

    @Test
    void saysPlainlyWhyTheInboxIsThere() throws Exception {
        assertThat(body(get("/inbox"))).contains("because no SMTP server is set");
        mvc.perform(get("/inbox/" + Ids.next())).andExpect(status().isNotFound());
    }

    private UUID awaitMail() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (mails().isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return mails().getFirst();
    }

    private void awaitMessage(Actor actor) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (messages.unread(actor).isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }

    private List<UUID> mails() {
        return database.sql("select id from notifications.outbox where recipient = ?")
                .param(email)
                .query(UUID.class)
                .list();
    }

    private String body(RequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
