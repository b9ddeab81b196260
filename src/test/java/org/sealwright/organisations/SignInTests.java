package org.sealwright.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Enrolled enrolled;

    @Autowired
    TestPeople people;

    @Autowired
    AccountClosing closing;

    @Autowired
    MembershipChange memberships;

    @Autowired
    JdbcClient database;

    private final String email = Enrolled.fresh();
    private final String place = "10." + (int) (Math.random() * 255) + "." + (int) (Math.random() * 255) + ".7";
    private UUID maker;
    private Actor person;

    @BeforeEach
    void somebody() {
        maker = enrolled.maker("Sign-in Ltd");
        person = enrolled.person(maker, email, Role.OWNER);
    }

    @Test
    void letsInWithAddressAndPassword() throws Exception {
        Cookie session = signIn(email.toUpperCase(Locale.ROOT) + " ", Enrolled.PASSWORD);
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
        assertThat(entries("organisations.account.signed-in")).isEqualTo(1);
    }

    @Test
    void saysTheSameWhateverWasWrong() throws Exception {
        enrolled.person(maker, "disabled-" + email, Role.EDITOR);
        UUID disabled = accountOf("disabled-" + email);
        closing.disable(people.ofBody(Role.ADMINISTRATOR), disabled);
        String wrongPassword = sentence(refused(email, "not the password at all"));
        assertThat(sentence(refused("nobody-" + email, "not the password at all")))
                .isEqualTo(wrongPassword);
        assertThat(sentence(refused("disabled-" + email, Enrolled.PASSWORD))).isEqualTo(wrongPassword);
        assertThat(sentence(refused("", ""))).isEqualTo(wrongPassword);
        assertThat(entries("organisations.account.turned-away")).isEqualTo(1);
    }

    @Test
    void keepsTheAddressThatWasTypedAndNotThePassword() throws Exception {
        String page = refused(email, "not the password at all").getResponse().getContentAsString();
        assertThat(Jsoup.parse(page).getElementById("email").val()).isEqualTo(email);
        assertThat(page).doesNotContain("not the password at all");
    }

    @Test
    void holdsGuessesOffEvenFromTheRightPassword() throws Exception {
        for (int i = 0; i < 5; i++) {
            refused(email, "guess number " + i);
        }
        refused(email, Enrolled.PASSWORD);
        mvc.perform(post("/sign-in")
                        .with(csrf())
                        .with(from("10.99.99.99"))
                        .param("email", email)
                        .param("password", Enrolled.PASSWORD))
                .andExpect(redirectedUrl("/dashboard"));
    }

    @Test
    void endsTheSessionsOfWhoIsDisabled() throws Exception {
        Actor second = enrolled.person(maker, "second-" + email, Role.OWNER);
        Cookie session = signIn("second-" + email, Enrolled.PASSWORD);
        closing.disable(people.ofBody(Role.ADMINISTRATOR), second.id());
        mvc.perform(get("/account").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void endsTheSessionsOfWhoseRolesChange() throws Exception {
        Actor second = enrolled.person(maker, "second-" + email, Role.VIEWER);
        Cookie session = signIn("second-" + email, Enrolled.PASSWORD);
        memberships.changeRoles(person, maker, second.id(), Set.of(Role.EDITOR));
        mvc.perform(get("/account").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void endsEverySessionWithAChangedPassword() throws Exception {
        Cookie elsewhere = signIn(email, Enrolled.PASSWORD);
        Cookie here = signIn(email, Enrolled.PASSWORD);
        mvc.perform(post("/account/password")
                        .with(csrf())
                        .cookie(here)
                        .param("current", Enrolled.PASSWORD)
                        .param("password", "granite pelican 42 wobble sky"))
                .andExpect(redirectedUrl("/sign-in?changed"));
        mvc.perform(get("/account").cookie(elsewhere)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/account").cookie(here)).andExpect(status().is3xxRedirection());
        signIn(email, "granite pelican 42 wobble sky");
    }

    @Test
    void goesOnInTheSameSessionUnderAnotherName() throws Exception {
        Cookie session = signIn(email, Enrolled.PASSWORD);
        mvc.perform(post("/account/name").with(csrf()).cookie(session).param("name", "Renata Renamed"))
                .andExpect(redirectedUrl("/account"));
        String page = mvc.perform(get("/account").cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).select(".masthead nav").text()).contains("Renata Renamed");
    }

    @Test
    void showsNoPasswordOnAnyPageOrInTheLog(CapturedOutput output) throws Exception {
        Cookie session = signIn(email, Enrolled.PASSWORD);
        for (String address : new String[] {"/account", "/account/password", "/organisation"}) {
            assertThat(mvc.perform(get(address).cookie(session))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .doesNotContain("$argon2id", Enrolled.PASSWORD);
        }
        refused(email, "a password that is wrong");
        assertThat(output.getAll()).doesNotContain("$argon2id", Enrolled.PASSWORD, "a password that is wrong");
    }

    @Test
    void storesAnArgon2idHashOfTheChosenCost() {
        assertThat(database.sql("select password_hash from organisations.account where id = ?")
                        .param(person.id())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void tellsPasswordManagersWhereToChangeIt() throws Exception {
        mvc.perform(get("/.well-known/change-password")).andExpect(redirectedUrl("/account/password"));
    }

    /** Without a servlet container the cookie has Spring Session's own name. */
    private Cookie signIn(String address, String password) throws Exception {
        Cookie session = mvc.perform(post("/sign-in")
                        .with(csrf())
                        .with(from(place))
                        .param("email", address)
                        .param("password", password))
                .andExpect(redirectedUrl("/dashboard"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        assertThat(session).isNotNull();
        return session;
    }

    /** The chain forwards a refusal; MockMvc shows where to, and is sent after it. */
    private MvcResult refused(String address, String password) throws Exception {
        MvcResult chain = mvc.perform(post("/sign-in")
                        .with(csrf())
                        .with(from(place))
                        .param("email", address)
                        .param("password", password))
                .andReturn();
        assertThat(chain.getResponse().getForwardedUrl()).isEqualTo("/sign-in/refused");
        return mvc.perform(post("/sign-in/refused").with(csrf()).param("email", address))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String sentence(MvcResult page) throws Exception {
        return Jsoup.parse(page.getResponse().getContentAsString())
                .select(".error-summary")
                .text();
    }

    private UUID accountOf(String address) {
        return database.sql("select id from organisations.account where email = ?")
                .param(address)
                .query(UUID.class)
                .single();
    }

    private int entries(String act) {
        return database.sql("select count(*) from audit.entry where act = ? and subject = ?")
                .params(act, person.id().toString())
                .query(Integer.class)
                .single();
    }
}
