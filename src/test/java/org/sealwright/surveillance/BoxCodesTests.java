package org.sealwright.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.seals.PackagingCodes;
import org.sealwright.seals.PackagingCodes.LongCode;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.PackagingCheck;
import org.sealwright.verification.PackagingCode;
import org.sealwright.verification.PackagingFinding;
import org.sealwright.verification.PackagingKeys;
import org.sealwright.verification.PackagingLeaf;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** What a holder prints on its boxes. */
@PortalTest
@Import(SealWorld.class)
class BoxCodesTests {

    @Autowired
    PackagingCodes codes;

    @Autowired
    PublishedKeys keys;

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

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    SealNumber seal;
    UUID maker;
    Actor editor;

    @BeforeEach
    void issueASeal() {
        seal = world.issued("Boxed lamp", "B/1", "04006381333931");
        maker = seals.find(Actor.system("test"), seal).orElseThrow().maker();
        editor = people.ofMaker(maker, Role.EDITOR);
    }

    @Test
    void makesOneSignedCodeAndLogsItsDigest() throws Exception {
        LongCode made = codes.make(editor, seal, "B/1");
        assertThat(codes.make(editor, seal, "B/1").code().text())
                .isEqualTo(made.code().text());
        String[] address = made.code().text().split("#");
        assertThat(address[0]).endsWith("/s/" + seal);
        var check = new PackagingCheck(PackagingKeys.parse(keys.packagingKeys().toString(true)), clock);
        PackagingCheck.Report report = check.of(address[1], seal);
        assertThat(report.finding()).isEqualTo(PackagingFinding.ISSUED_ONCE);
        assertThat(report.sentence()).contains("model B/1 of Northlight Devices Oy, printed validity until ");
        String logged =
                database.sql("""
                        select convert_from(leaf, 'UTF8') from transparency.entry where kind = 'packaging'
                        and convert_from(leaf, 'UTF8') like '%' || ? || '%'
                        """).param(seal.value()).query(String.class).single();
        PackagingCode code = PackagingCode.parse(address[1]);
        assertThat(new String(
                        new PackagingLeaf(code.claims().issuedAt(), seal, 1, code.digest()).bytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(logged);
    }

    @Test
    void printsNothingForOthersNorForSealsThatAreNotActive() {
        Actor other = people.ofMaker(people.maker("Curious Ltd"), Role.OWNER);
        assertThatThrownBy(() -> codes.make(other, seal, "B/1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> codes.of(other, seal)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> codes.make(people.ofMaker(maker, Role.VIEWER), seal, "B/1"))
                .isInstanceOf(AccessDeniedException.class);
        assertRefused("seals.refused.code-model", () -> codes.make(editor, seal, "B/2"));
        codes.make(editor, seal, "B/1");
        world.suspend(seal, "Updates stopped.");
        assertRefused("seals.refused.code-status", () -> codes.make(editor, seal, "B/1"));
        assertRefused("seals.refused.code-status", () -> codes.of(editor, seal));
    }

    @Test
    void saysWhenAModelsNameIsTooLongForACode() {
        String model = "Lämpchen-".repeat(8);
        SealNumber wordy = world.issued("Wordy lamp", model, "04006381333931");
        Actor owner = people.ofMaker(
                seals.find(Actor.system("test"), wordy).orElseThrow().maker(), Role.OWNER);
        assertRefused("seals.refused.code-long", () -> codes.make(owner, wordy, model));
    }

    /** The database refuses a code that the log does not hear of, and a change of one that was made. */
    @Test
    void keepsWhatWasMadeAsItIs() {
        codes.make(editor, seal, "B/1");
        assertThatThrownBy(() -> database.sql("update seals.packaging_code set model = 'B/9' where number = ?")
                        .param(seal.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from seals.packaging_code where number = ?")
                        .param(seal.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void goesThroughThePages() throws Exception {
        String address = "/surveillance/mine/" + seal + "/codes";
        assertThat(pages.read(editor, "/surveillance/mine").select("a[href=" + address + "]"))
                .hasSize(1);
        Document before = pages.read(editor, address);
        assertThat(before.text()).contains("No long code was made", "mm wide with its white border");
        assertThat(before.select("option").eachText()).containsExactly("B/1");
        String wrong = mvc.perform(post(address)
                        .param("model", "B/9")
                        .with(ActingAs.person(editor))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(wrong).select(".wrong").text()).contains("does not cover the model “B/9”");
        mvc.perform(post(address)
                        .param("model", "B/1")
                        .with(ActingAs.person(editor))
                        .with(csrf()))
                .andExpect(redirectedUrl(address));
        Document after = pages.read(people.ofMaker(maker, Role.VIEWER), address);
        assertThat(after.text()).contains("Model B/1");
        assertThat(after.select("form[action$=codes]")).isEmpty();
        for (String form : new String[] {"svg", "png", "pdf"}) {
            String signed = after.select("a[href*=long." + form + "]").attr("href");
            mvc.perform(get(URI.create(signed)).with(ActingAs.person(editor)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .contentTypeCompatibleWith(
                                    form.equals("svg")
                                            ? "image/svg+xml"
                                            : form.equals("png") ? "image/png" : "application/pdf"));
            mvc.perform(get(address + "/short." + form).with(ActingAs.person(editor)))
                    .andExpect(status().isOk());
        }
        mvc.perform(get(address + "/long.svg").param("model", "B/9").with(ActingAs.person(editor)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/surveillance/mine/nonsense/codes").with(ActingAs.person(editor)))
                .andExpect(status().isNotFound());
    }
}
