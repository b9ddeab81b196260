package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs of shops get from lists and lookups. */
@PortalTest
@Import(SealWorld.class)
class ApiTests {

    private static final String LIST = "/api/v1/seals";

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    JsonMapper json;

    @Test
    void walksThroughTheWholeRegisterOnceInParts() throws Exception {
        for (int i = 0; i < 5; i++) {
            world.issued("Walked lamp", "WL-" + i, "0409100000%04d".formatted(i));
        }
        List<String> seen = new ArrayList<>();
        String next = LIST + "?limit=2";
        while (!next.isEmpty()) {
            JsonNode part = read(next);
            assertThat(part.path("items").size()).isLessThanOrEqualTo(2);
            part.path("items").forEach(item -> seen.add(item.path("number").stringValue()));
            next = part.path("next").stringValue();
        }
        assertThat(seen).doesNotHaveDuplicates().isSorted().hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void keepsTheQuestionFromPartToPart() throws Exception {
        for (int i = 0; i < 3; i++) {
            world.issued("Ibis & Co Lamp", "IC-" + i, "0409200000%04d".formatted(i));
        }
        JsonNode first = read(LIST + "?q=Ibis%20%26%20Co&limit=2");
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(first.path("next").stringValue()).startsWith(LIST + "?q=Ibis%20%26%20Co&limit=2&cursor=");
        JsonNode second = read(first.path("next").stringValue());
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("next").stringValue()).isEmpty();
    }

    @Test
    void narrowsASealThatIsAskedForByItsNumberToo() throws Exception {
        SealNumber number = world.issued("Narrowed lamp", "NW-1", "04091100000001");
        assertThat(read(LIST + "?q=" + number).path("items").size()).isEqualTo(1);
        assertThat(read(LIST + "?status=active&q=" + number).path("items").size())
                .isEqualTo(1);
        assertThat(read(LIST + "?status=withdrawn&q=" + number).path("items").size())
                .isZero();
    }

    @Test
    void keepsToWhatIsSpelledAlikeFromPartToPart() throws Exception {
        world.issued("Xylophylon", "XY-1", "04093000000001");
        world.issued("Xylophylon", "XY-2", "04093000000002");
        JsonNode first = read(LIST + "?q=Xylophillon&limit=1");
        JsonNode second = read(first.path("next").stringValue());
        assertThat(List.of(product(first), product(second))).containsOnly("Xylophylon");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=1001,limit",
        "limit=many,limit",
        "cursor=K7M2,cursor",
        "cursor=n-';drop,cursor",
        "status=actve,status",
        "updatesUntil=soon,updatesUntil"
    })
    void refusesAParameterThatItCantUnderstand(String parameter, String named) throws Exception {
        web.perform(get(URI.create(LIST + "?" + parameter.replace("'", "%27"))).accept("application/json"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(jsonPath("$.detail", containsString(named)));
    }

    @Test
    void answersNotModifiedUntilSomethingChanges() throws Exception {
        SealNumber number = world.valid("Tagged lamp", "TG-1", "04094000000001");
        String address = LIST + "?q=TG-1";
        String tag = etag(address);
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        web.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
        world.suspend(number, "A flaw is exploited.");
        web.perform(get(address).header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(jsonPath("$.items[0].answer").value("suspended"))
                .andExpect(jsonPath("$.items[0].statusReason").value("A flaw is exploited."));
    }

    @Test
    void answersEachKeyInItsPlaceAndSaysWhatIsWrongWithIt() throws Exception {
        SealNumber number = world.issued("Looked-up lamp", "LU \"1\"", "4006381333955");
        String body = """
                {"numbers": ["%s", "0000-0000-00", "K7M2-Q9XR-1E"],
                 "gtins": ["04006381333955", 4006381333955, "96385074", "12", null],
                 "models": ["LU \\"1\\"", "lu", ""], "others": 1}
                """.formatted(number.value().toLowerCase());
        lookUp(body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.numbers", hasSize(3)))
                .andExpect(jsonPath("$.numbers[0].seals[0].number").value(number.value()))
                .andExpect(jsonPath("$.numbers[1].result").value("unknown"))
                .andExpect(jsonPath("$.numbers[2].result").value("malformed"))
                .andExpect(jsonPath("$.gtins[0].result").value("found"))
                .andExpect(jsonPath("$.gtins[1].seals[0].number").value(number.value()))
                .andExpect(jsonPath("$.gtins[2].result").value("unknown"))
                .andExpect(jsonPath("$.gtins[3].result").value("malformed"))
                .andExpect(jsonPath("$.gtins[3].detail").isNotEmpty())
                .andExpect(jsonPath("$.gtins[4].result").value("malformed"))
                .andExpect(jsonPath("$.models[0].seals[0].product").value("Looked-up lamp"))
                .andExpect(jsonPath("$.models[0].seals[0].provisions").doesNotExist())
                .andExpect(jsonPath("$.models[1].result").value("unknown"))
                .andExpect(jsonPath("$.models[2].result").value("malformed"));
    }

    @Test
    void saysWhereAKeyHasMoreSealsThanItGives() throws Exception {
        for (int i = 0; i < 11; i++) {
            world.issued("Common lamp " + i, "COMMON", "0409500000%04d".formatted(i));
        }
        lookUp("{\"models\":[\"COMMON\"]}")
                .andExpect(jsonPath("$.models[0].seals", hasSize(10)))
                .andExpect(jsonPath("$.models[0].more").value(true));
    }

    @Test
    void looksUpAThousandAndNotOneMore() throws Exception {
        List<String> keys = new ArrayList<>(Collections.nCopies(1000, "0000-0000-00"));
        lookUp(json.writeValueAsString(Map.of("numbers", keys)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.numbers", hasSize(1000)));
        lookUp(json.writeValueAsString(Map.of("numbers", keys, "models", List.of("one more"))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("1,000")));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"no JSON", "[]", "\"text\"", "{\"numbers\": \"K7M2-Q9XR-1D\"}", "{\"numbers\": [", "null"},
            delimiter = '|')
    void refusesABodyThatIsNoLookup(String body) throws Exception {
        lookUp(body).andExpect(status().isBadRequest()).andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void readsNoBodyWithoutAnEnd() throws Exception {
        lookUp(" ".repeat(LookupQuestion.LONGEST + 1)).andExpect(status().is(413));
    }

    @Test
    void letsAPageOfAnyOriginPost() throws Exception {
        web.perform(options(LIST + "/lookup")
                        .header("Origin", "https://shop.example")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(header().string("Access-Control-Allow-Headers", containsString("Content-Type")));
        assertThat(lookUp("{}")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getHeaders("Access-Control-Allow-Origin"))
                .containsExactly("*");
    }

    @Test
    void listsTheEditionsThatSealsName() throws Exception {
        web.perform(get("/api/v1/editions"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.next").value(""))
                .andExpect(jsonPath("$.items[?(@.id == 'en-303-645-v3.1.3')].page")
                        .value("https://seal.example.org/criteria/en-303-645-v3.1.3"));
    }

    private ResultActions lookUp(String body) throws Exception {
        return web.perform(
                post(LIST + "/lookup").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private JsonNode read(String address) throws Exception {
        return json.readTree(web.perform(get(URI.create(address)).accept("application/json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String etag(String address) throws Exception {
        return String.valueOf(
                web.perform(get(address)).andReturn().getResponse().getHeader("ETag"));
    }

    private static String product(JsonNode list) {
        return list.path("items").path(0).path("product").stringValue();
    }
}
