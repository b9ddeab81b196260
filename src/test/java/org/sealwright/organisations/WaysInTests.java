package org.sealwright.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class WaysInTests {

    private static final Actor TEST = Actor.system("test");

    @Autowired
    MockMvc mvc;

    @Autowired
    Enrolled enrolled;

    @Autowired
    InvitationIssuing invitations;

    @Autowired
    MakerRegistration registrations;

    @Autowired
    PasswordRecovery recovery;

    @Autowired
    Links links;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    private final String email = Enrolled.fresh();

    @Test
    void opensAManufacturersAccountWithTheLinkOnceOnly() throws Exception {
        UUID id = Ids.next();
        mvc.perform(post("/register")
                        .with(csrf())
                        .param("id", id.toString())
                        .param("company", "Linked Ltd")
                        .param("country", "DE")
                        .param("name", "Lina Linked")
                        .param("email", email))
                .andExpect(redirectedUrl("/register/sent"));
        assertThat(accounts(email)).isZero();
        String link = "/register/" + links.token(Links.Purpose.REGISTRATION, id);
        mvc.perform(get(link)).andExpect(status().isOk());
        mvc.perform(post(link).with(csrf()).param("password", Enrolled.PASSWORD))
                .andExpect(redirectedUrl("/sign-in"));
        assertThat(accounts(email)).isEqualTo(1);
        mvc.perform(get(link)).andExpect(status().isNotFound());
        mvc.perform(post(link).with(csrf()).param("password", Enrolled.PASSWORD))
                .andExpect(status().isNotFound());
    }

    @Test
    void tellsNobodyWhetherAnAddressHasAnAccount() throws Exception {
        enrolled.person(enrolled.maker("Known Ltd"), email, Role.OWNER);
        UUID id = Ids.next();
        mvc.perform(post("/register")
                        .with(csrf())
                        .param("id", id.toString())
                        .param("company", "Known Ltd")
                        .param("country", "DE")
                        .param("name", "Lina Linked")
                        .param("email", email))
                .andExpect(redirectedUrl("/register/sent"));
        assertThat(registrations.mailFor(TEST, id).orElseThrow().path()).isNull();
        mvc.perform(get("/register/" + links.token(Links.Purpose.REGISTRATION, id)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/password/forgot").with(csrf()).param("email", email))
                .andExpect(redirectedUrl("/password/sent"));
        mvc.perform(post("/password/forgot").with(csrf()).param("email", "nobody-" + email))
                .andExpect(redirectedUrl("/password/sent"));
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() throws Exception {
        Document page = Jsoup.parse(mvc.perform(post("/register")
                        .with(csrf())
                        .param("company", "Typed Ltd")
                        .param("country", "")
                        .param("name", "Tina Typed")
                        .param("email", "no address"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.getElementById("company").val()).isEqualTo("Typed Ltd");
        assertThat(page.getElementById("email").val()).isEqualTo("no address");
        assertThat(page.select(".error-summary a").eachText())
                .containsExactlyInAnyOrder("Choose the country.", "Write an e-mail address, such as name@example.org.");
        assertThat(page.getElementById("email").attr("aria-describedby")).contains("email-wrong");
    }

    @Test
    void takesAnInvitedPersonInWithTheRolesThatWereGiven() throws Exception {
        Invited invited = invite(Role.EDITOR);
        Document page = Jsoup.parse(mvc.perform(post(invited.link)
                        .with(csrf())
                        .param("name", "Ines Invited")
                        .param("password", "ines invited"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.getElementById("name").val()).isEqualTo("Ines Invited");
        assertThat(page.select(".wrong").text()).contains("too easy to guess: it contains your name");
        mvc.perform(post(invited.link)
                        .with(csrf())
                        .param("name", "Ines Invited")
                        .param("password", Enrolled.PASSWORD))
                .andExpect(redirectedUrl("/sign-in"));
        assertThat(rolesOf(email)).containsExactly("EDITOR");
        mvc.perform(get(invited.link)).andExpect(status().isNotFound());
    }

    @Test
    void opensNoInvitationThatIsRevokedOrTooOld() throws Exception {
        Invited revoked = invite(Role.VIEWER);
        invitations.revoke(revoked.owner, revoked.id);
        mvc.perform(get(revoked.link)).andExpect(status().isNotFound());
        Invited old = invite(Role.VIEWER);
        expire("organisations.invitation", old.id, "made_at");
        mvc.perform(get(old.link)).andExpect(status().isNotFound());
        assertThat(invitations.mailFor(TEST, old.id)).isEmpty();
    }

    @Test
    void replacesAnEarlierInvitationOfTheSameAddress() throws Exception {
        Invited first = invite(Role.VIEWER);
        UUID second = Ids.next();
        invitations.invite(
                first.owner, second, first.owner.requireOrganisation(), new EmailAddress(email), Set.of(Role.EDITOR));
        mvc.perform(get(first.link)).andExpect(status().isNotFound());
        mvc.perform(get("/invitations/" + links.token(Links.Purpose.INVITATION, second)))
                .andExpect(status().isOk());
    }

    @Test
    void letsSomebodyWithAnAccountJoinWithoutAnotherPassword() throws Exception {
        enrolled.person(enrolled.maker("First employer Ltd"), email, Role.OWNER);
        Invited invited = invite(Role.VIEWER);
        mvc.perform(post(invited.link + "/join").with(csrf())).andExpect(redirectedUrl("/sign-in"));
        assertThat(rolesOf(email)).containsExactlyInAnyOrder("OWNER", "VIEWER");
    }

    @Test
    void invitesForOnesOwnManufacturerOnlyAndOnlyItsRoles() {
        UUID other = enrolled.maker("Other Ltd");
        Actor owner = enrolled.person(enrolled.maker("Own Ltd"), Enrolled.fresh(), Role.OWNER);
        assertThatThrownBy(() ->
                        invitations.invite(owner, Ids.next(), other, new EmailAddress(email), Set.of(Role.VIEWER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invitations.invite(
                        owner,
                        Ids.next(),
                        owner.requireOrganisation(),
                        new EmailAddress(email),
                        Set.of(Role.ADMINISTRATOR)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void setsAnotherPasswordOnceAndEndsSessions() throws Exception {
        Actor person = enrolled.person(enrolled.maker("Forgetful Ltd"), email, Role.OWNER);
        mvc.perform(post("/password/forgot").with(csrf()).param("email", " " + email.toUpperCase(Locale.ROOT)))
                .andExpect(redirectedUrl("/password/sent"));
        String link = "/password/reset/" + links.token(Links.Purpose.PASSWORD_RESET, resetOf(email));
        String before = hashOf(person.id());
        mvc.perform(post(link).with(csrf()).param("password", "short")).andExpect(status().isUnprocessableContent());
        mvc.perform(post(link).with(csrf()).param("password", "granite pelican 42 wobble sky"))
                .andExpect(redirectedUrl("/sign-in"));
        assertThat(hashOf(person.id())).isNotEqualTo(before);
        mvc.perform(get(link)).andExpect(status().isNotFound());
        mvc.perform(post(link).with(csrf()).param("password", "lantern copper 19 drift oatmeal"))
                .andExpect(status().isNotFound());
    }

    @Test
    void setsNoPasswordWithALinkPastItsTime() throws Exception {
        enrolled.person(enrolled.maker("Late Ltd"), email, Role.OWNER);
        recovery.ask(TEST, new EmailAddress(email), "10.1.2.3");
        UUID reset = resetOf(email);
        expire("organisations.password_reset", reset, "asked_at");
        mvc.perform(get("/password/reset/" + links.token(Links.Purpose.PASSWORD_RESET, reset)))
                .andExpect(status().isNotFound());
    }

    @Test
    void sendsAnAddressThreeMailsAndNoMore() {
        for (int i = 0; i < 5; i++) {
            recovery.ask(TEST, new EmailAddress(email), "10.1.2.4");
        }
        assertThat(database.sql("select count(*) from organisations.password_reset where email = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void refusesFormsThatComeFromElsewhere() throws Exception {
        mvc.perform(post("/password/forgot").param("email", email)).andExpect(status().isForbidden());
    }

    private Invited invite(Role role) {
        Actor owner = enrolled.person(enrolled.maker("Inviting Ltd"), Enrolled.fresh(), Role.OWNER);
        UUID id = Ids.next();
        invitations.invite(owner, id, owner.requireOrganisation(), new EmailAddress(email), Set.of(role));
        return new Invited(owner, id, "/invitations/" + links.token(Links.Purpose.INVITATION, id));
    }

    private void expire(String table, UUID id, String begin) {
        tries.run(TEST, () -> {
            database.sql("update " + table + " set " + begin
                            + " = now() - interval '40 days', expires_at = now() - interval '1 second' where id = ?")
                    .param(id)
                    .update();
            events.publishEvent(new Act(TEST, "test.expired", "link", id));
        });
    }

    private int accounts(String address) {
        return database.sql("select count(*) from organisations.account where email = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private List<String> rolesOf(String address) throws Exception {
        return tries.as(
                TEST, () -> database.sql("""
                        select unnest(m.roles) from organisations.membership m
                        join organisations.account a on a.id = m.account_id where a.email = ?
                        """).param(address).query(String.class).list());
    }

    private UUID resetOf(String address) {
        return database.sql(
                        "select id from organisations.password_reset where email = ? order by asked_at desc limit 1")
                .param(address)
                .query(UUID.class)
                .single();
    }

    private String hashOf(UUID account) {
        return database.sql("select password_hash from organisations.account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private record Invited(Actor owner, UUID id, String link) {}
}
