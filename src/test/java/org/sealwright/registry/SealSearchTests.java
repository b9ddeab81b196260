package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@Import(SealWorld.class)
class SealSearchTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    @Qualifier("reader")
    JdbcClient reader;

    @Test
    void findsByNameWithATypingErrorAndWithoutAccents() throws Exception {
        SealNumber number = world.issued("Télé Zürigauge", "TZ-77", "04099999999991");
        assertThat(found("tele zurigauge")).contains(number.value());
        assertThat(found("Zurigage")).contains(number.value());
    }

    @Test
    void findsByModelAndByBarcode() throws Exception {
        SealNumber number = world.issued("Quokka Plug", "QP-2000-X", "04088888888888");
        assertThat(found("QP-2000-X")).containsExactly(number.value());
        assertThat(found("4088888888888")).containsExactly(number.value());
    }

    @Test
    void readsABarcodeHoweverItIsPrintedAndStored() throws Exception {
        SealNumber long14 = world.issued("Pangolin Scale", "PG", "04011111111112");
        SealNumber short13 = world.issued("Dugong Buoy", "DG", "4022222222222");
        assertThat(found("4011 1111 11112")).containsExactly(long14.value());
        assertThat(found("04022222222222")).containsExactly(short13.value());
        assertThat(found("4022222-222222")).containsExactly(short13.value());
    }

    @Test
    void findsByKindInThePlural() throws Exception {
        String kind = reader.sql("select category from registry.seal where number = ?")
                .param(world.issued("Okapi", "OK", "04033333333339").value())
                .query(String.class)
                .single();
        assertThat(kind).isEqualTo("hub");
        assertThat(found("smart home hubs")).isNotEmpty();
        assertThat(results("smart home hubs").select("main").text()).doesNotContain("spelled alike");
    }

    @Test
    void offersWhatIsSpelledAlikeOnlyWhereNothingIsCalledSo() throws Exception {
        SealNumber axolotl = world.issued("Axolotl Gauge", "AX-1", "04044444444443");
        SealNumber axolote = world.issued("Axolote Gauge", "AX-2", "04044444444444");
        assertThat(found("axolotl")).containsExactly(axolotl.value());
        assertThat(found("axolotle")).contains(axolotl.value(), axolote.value());
        assertThat(results("axolotle").select("main").text()).contains("Nothing is called “axolotle”");
    }

    @Test
    void takesPatternCharactersAsCharacters() throws Exception {
        world.issued("Tapir Tap", "TT", "04055555555556");
        assertThat(found("%")).isEmpty();
        assertThat(found("_____")).isEmpty();
        assertThat(found("Tapir%Tap")).isNotEmpty();
        assertThat(results("Tapir%Tap").select("main").text()).contains("Nothing is called");
    }

    @Test
    void refusesWhatNoDatabaseCanStore() throws Exception {
        web.perform(get("/seals").param("q", "a\0b").accept("text/html")).andExpect(status().isBadRequest());
        web.perform(get("/api/v1/seals").param("q", "a\0b")).andExpect(status().isBadRequest());
    }

    @Test
    void pagesThroughAllOnceWithAddressesThatKeepTheQuestion() throws Exception {
        for (int i = 0; i < 23; i++) {
            world.issued("Ibex & Co Lamp", "IB-" + i, "0409000000%04d".formatted(i));
        }
        Document first = results("Ibex & Co");
        String next = first.select("a[rel=next]").attr("href");
        assertThat(next).startsWith("/seals?q=Ibex%20%26%20Co&").endsWith("&page=2");
        Document second = Jsoup.parse(web.perform(get(java.net.URI.create(next)).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        java.util.List<String> all =
                new java.util.ArrayList<>(first.select("a.product").eachAttr("href"));
        all.addAll(second.select("a.product").eachAttr("href"));
        assertThat(all).hasSize(23).doesNotHaveDuplicates();
        web.perform(get("/api/v1/seals").param("q", "Ibex & Co"))
                .andExpect(jsonPath("$.next").value(next.replace("/seals?", "/api/v1/seals?")));
        assertThat(results("Ibex & Co", "9").select(".empty a").attr("href")).endsWith("&page=1");
    }

    @Test
    void leadsAKnownNumberToItsPage() throws Exception {
        SealNumber number = world.issued("Wombat Bulb", "WB", "04077777777777");
        web.perform(get("/seals").param("q", number.value().toLowerCase()).accept("text/html"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/seals/" + number));
        web.perform(get("/api/v1/seals").param("q", number.value().toLowerCase()))
                .andExpect(jsonPath("$.items[0].number").value(number.value()));
    }

    @Test
    void putsLiveSealsBeforeEndedOnes() throws Exception {
        SealNumber ended = world.valid("Numbat Lamp", "NB-1", "04066666666666");
        world.withdraw(ended, "Sold with another radio.");
        SealNumber live = world.issued("Numbat Lamp", "NB-2", "04066666666667");
        assertThat(found("Numbat Lamp")).containsSubsequence(live.value(), ended.value());
        web.perform(get("/seals")
                        .param("q", "Numbat Lamp")
                        .param("status", "withdrawn")
                        .accept("application/json"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].answer").value("withdrawn"));
    }

    @Test
    void saysWhatToDoWhenNothingMatches() throws Exception {
        Document page = results("xyzzyplugh");
        assertThat(page.select(".empty h2").text()).isEqualTo("No sealed product matches");
        assertThat(page.select(".empty li")).hasSize(3);
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("xyzzyplugh");
    }

    @Test
    void takesHostileWordsAsWords() throws Exception {
        for (String hostile :
                new String[] {"'; drop table registry.seal; --", "%_%", "<script>alert(1)</script>", "\\", "?page=-1"
                }) {
            Document page = results(hostile);
            assertThat(page.select("input[name=q]").attr("value")).isEqualTo(hostile);
            assertThat(page.select("main script")).isEmpty();
        }
        web.perform(get("/seals").param("page", "-3").accept("text/html")).andExpect(status().isOk());
    }

    /** The role behind public reads sees the registry and nothing else. */
    @Test
    void readsAsARoleThatSeesNothingElse() {
        assertThat(reader.sql("select current_user").query(String.class).single())
                .isEqualTo("sealwright_reader");
        Assertions.assertThatThrownBy(() -> reader.sql("select count(*) from organisations.account")
                        .query(Long.class)
                        .single())
                .hasStackTraceContaining("permission denied");
        Assertions.assertThatThrownBy(
                        () -> reader.sql("delete from registry.seal").update())
                .hasStackTraceContaining("permission denied for table seal");
    }

    private java.util.List<String> found(String words) throws Exception {
        return results(words).select("a.product").eachAttr("href").stream()
                .map(address -> address.replace("/seals/", ""))
                .toList();
    }

    private Document results(String words) throws Exception {
        return results(words, "1");
    }

    private Document results(String words, String page) throws Exception {
        return Jsoup.parse(
                web.perform(get("/seals").param("q", words).param("page", page).accept("text/html"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
