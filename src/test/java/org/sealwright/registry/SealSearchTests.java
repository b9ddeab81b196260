package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
@Import(SealWorld.class)
class SealSearchTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    SealSearch search;

    @Autowired
    SealShelf shelf;

    @Autowired
    Figures figures;

    @Autowired
    JsonMapper mapper;

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
        assertThat(results("Tap_r").select("main").text()).contains("Nothing is called “Tap_r”");
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
        Document second = Jsoup.parse(web.perform(get(URI.create(next)).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        List<String> all = new ArrayList<>(first.select("a.product").eachAttr("href"));
        all.addAll(second.select("a.product").eachAttr("href"));
        assertThat(all).hasSize(23).doesNotHaveDuplicates();
        assertThat(results("Ibex & Co", "9").select(".empty a").attr("href")).endsWith("&page=1");
    }

    @Test
    void goesOnBehindASealAndNotAtAPlace() {
        List<String> issued = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            issued.add(world.issued("Gaur Gong", "GG-" + i, "0409100000%04d".formatted(i))
                    .value());
        }
        SealQuery gaur = SealQuery.of("Gaur", "", "", "", "", "");
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            SealSearch.Found part = search.searchAfter(gaur, next);
            part.hits().forEach(hit -> read.add(hit.number()));
            next = part.next();
            // What comes in between moves nothing that was read.
            world.issued("Gaur Gong", "GG-99" + read.size(), "04091000000099");
        } while (!next.isEmpty());
        assertThat(read).doesNotHaveDuplicates().containsAll(issued);
    }

    @Test
    void refusesAPlaceThatNoListGave() throws Exception {
        for (String place : new String[] {"zzz", "MQ", "'", "MTAwMDAgS1pNMi1ROVhSLTFE", "x".repeat(4000)}) {
            web.perform(get("/seals").param("after", place).accept("text/html"))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("does not name a place in the list")));
        }
    }

    @Test
    void putsTheExactModelFirstEvenIfItEnded() throws Exception {
        SealNumber exact = world.valid("Kudu Kettle", "KK-500", "04092000000001");
        world.withdraw(exact, "Sold with another radio.");
        SealNumber longer = world.issued("Kudu Kettle KK-500 Plus", "KK-500P", "04092000000002");
        assertThat(found("kk 500")).startsWith(exact.value()).contains(longer.value());
        assertThat(found("KK500")).startsWith(exact.value());
    }

    @Test
    void findsByBegunWordsInAnyOrder() throws Exception {
        SealNumber number = world.issued("Nyala Weather Station", "NY-7", "04093000000001");
        assertThat(found("stat nyal")).containsExactly(number.value());
        assertThat(found("northlight nyala")).containsExactly(number.value());
        assertThat(found("nyala hearth")).containsExactly(number.value());
    }

    @Test
    void listsWhatWouldBeTooMuchToCompareByNumberAlone() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            numbers.add(world.issued("Saiga Siren", "SG-" + i, "0409400000%04d".formatted(i))
                    .value());
        }
        world.withdraw(new SealNumber(numbers.removeLast()), "Sold with another radio.");
        SealNumber exact = world.issued("Saiga Siren", "Saiga", "04094000000099");
        var inquiry = new SealShelf.Inquiry("'saiga'", "'m=saiga'", null, new MatchScore(List.of("saiga")));
        for (int compared : new int[] {3, 5}) {
            List<String> read = allOf(new SealLists(shelf, figures, Clock.systemUTC(), compared), inquiry);
            assertThat(read).hasSize(10).doesNotHaveDuplicates().startsWith(exact.value());
            assertThat(read.subList(1, 9)).isSorted().containsExactlyInAnyOrderElementsOf(numbers);
        }
    }

    /** Two a page; none of the pages counts them. */
    private static List<String> allOf(SealLists lists, SealShelf.Inquiry inquiry) {
        List<String> read = new ArrayList<>();
        ListPlace after = null;
        do {
            SealLists.Page page = lists.page(inquiry, false, after, 0, 2);
            assertThat(page.total()).isEqualTo(-1);
            page.seals().forEach(seal -> read.add(seal.number()));
            after = page.next() == null ? null : ListPlace.parse(page.next().toString());
        } while (after != null);
        return read;
    }

    @ParameterizedTest
    @CsvSource({
        "2033-12-31, 2033, true",
        "2033-12-30, 2033, false",
        "2034-06-30, 2033, true",
        "2033-06-30, 2033-06-30, true",
        "2033-06-30, 2033-07-01, false",
        "2033-12-31, 2033-12-31, true",
        "2180-01-01, 2150, true",
        "2045-01-01, 2039, true",
        "2041-12-31, 2040, true",
        "2039-12-31, 2040, false",
        "2100-12-30, 2100, false"
    })
    void keepsToTheDayUpToWhichUpdatesArePromised(String promised, String asked, boolean found) {
        var query = TokenQuery.narrowed(SealQuery.of("", "", "", "", "", asked), "");
        assertThat(reader.sql("""
                        select registry.tokens('Lamp', 'Maker', '', '{}', '{}', 'lighting', 'I', 'ACTIVE', :promised::date)
                          @@ cast(:asked as tsquery) and :promised::date >= :until::date
                        """)
                        .param("promised", promised)
                        .param("asked", query.text())
                        .param("until", SealQuery.day(asked))
                        .query(Boolean.class)
                        .single())
                .isEqualTo(found);
    }

    @Test
    void narrowsByLinksAndWidensAgain() throws Exception {
        SealNumber ended = world.valid("Topi Tuner", "TP-1", "04095000000001");
        world.withdraw(ended, "Sold with another radio.");
        world.issued("Topi Tuner", "TP-2", "04095000000002");
        Document page = results("Topi Tuner");
        assertThat(page.select(".narrow-down h3").eachText()).containsExactly("State", "Security updates");
        assertThat(page.select(".narrow-down li").eachText()).contains("withdrawn 1", "active 1");
        Document narrowed =
                open(page.select(".narrow-down a:contains(withdrawn)").attr("href"));
        assertThat(narrowed.select("a.product").eachAttr("href")).containsExactly("/seals/" + ended);
        assertThat(narrowed.select("input[name=status]").attr("value")).isEqualTo("withdrawn");
        Document widened = open(narrowed.select(".chosen a.chip").attr("href"));
        assertThat(widened.select("a.product")).hasSize(2);
    }

    @Test
    void leadsFromTheListToTheComparison() throws Exception {
        SealNumber one = world.issued("Thylacine Ticker", "THY-901", "04095000000004");
        SealNumber other = world.issued("Thylacine Ticker", "THY-902", "04095000000005");
        Document page = open("/seals?q=Thylacine&lang=de");
        assertThat(page.select("form[action^=/compare] input[name=seal]").eachAttr("value"))
                .containsExactlyInAnyOrder(one.value(), other.value());
        assertThat(page.select(".pick label").eachText()).containsOnly("Vergleichen Thylacine Ticker");
        assertThat(open("/seals?q=THY-901").select("input[name=seal]")).isEmpty();
    }

    @Test
    void showsNoFilterForADayThatNobodyCanRead() throws Exception {
        world.issued("Dayless Lamp", "DL-1", "04095000000003");
        Document page = open("/seals?q=Dayless&updatesUntil=soon");
        assertThat(page.select("a.product")).hasSize(1);
        assertThat(page.select(".chosen a.chip")).isEmpty();
        assertThat(open("/seals?q=Dayless&updatesUntil=2024").select(".chosen a.chip"))
                .hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithABarcodeOrANumber() throws Exception {
        assertThat(results("4098771000029").select(".empty h2").text()).isEqualTo("This barcode can’t be right");
        assertThat(results("4098771000029").select(".empty").text()).contains("end in 8.");
        assertThat(results("4098771000028").select(".empty h2").text()).isEqualTo("This product is not sealed here");
        Document wrong = results("K7M2-Q9XS-1D");
        assertThat(wrong.select(".empty h2").text()).isEqualTo("This seal number can’t be right");
        assertThat(wrong.select(".empty mark")).isNotEmpty();
        assertThat(results("0000-00ZX-00").select(".empty h2").text()).isEqualTo("This is not one of our seals");
        assertThat(results("K7M2-Q9XR-1").select(".empty h2").text()).isEqualTo("This is not a whole seal number");
    }

    @Test
    void suggestsWhileSomebodyTypes() throws Exception {
        SealNumber number = world.issued("Gerenuk Gauge", "GR-1", "4098771000035");
        assertThat(suggested("geren")).containsExactly("product Gerenuk Gauge");
        assertThat(suggested("gauge ger")).containsExactly("product Gerenuk Gauge");
        assertThat(suggested("northl")).contains("maker Northlight Devices Oy");
        assertThat(suggested("smart hub")).contains("kind Smart home hub");
        assertThat(suggested(number.value().toLowerCase())).containsExactly("seal " + number);
        assertThat(suggested("4098771000035")).containsExactly("seal " + number);
        for (String nothing : new String[] {"", "g", "%", "__", "'", "\\'", "& |", "<b>"}) {
            assertThat(suggested(nothing)).isEmpty();
        }
        web.perform(get("/seals/suggestions").param("q", "a\0b")).andExpect(status().isBadRequest());
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
            assertThat(page.select("main script:not([src])")).isEmpty();
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

    private List<String> suggested(String words) throws Exception {
        List<String> texts = new ArrayList<>();
        json("/seals/suggestions?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .get("items")
                .forEach(item -> texts.add(
                        item.get("kind").asString() + " " + item.get("text").asString()));
        return texts;
    }

    private JsonNode json(String address) throws Exception {
        return mapper.readTree(web.perform(get(URI.create(address)).accept("application/json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private Document open(String address) throws Exception {
        return Jsoup.parse(web.perform(get(URI.create(address)).accept("text/html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private List<String> found(String words) throws Exception {
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
