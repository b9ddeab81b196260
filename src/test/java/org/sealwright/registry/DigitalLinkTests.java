package org.sealwright.registry;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A barcode that is scanned as an address. */
@PortalTest
@Import(SealWorld.class)
class DigitalLinkTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Test
    void leadsToTheSealHoweverTheBarcodeIsWritten() throws Exception {
        SealNumber number = world.issued("Linked lamp", "DL-1", "4006381333412");
        for (String path : new String[] {
            "/01/04006381333412",
            "/01/4006381333412",
            "/01/04006381333412/21/X1?17=271231",
            "/01/04006381333412/10/A/21/X1",
            "/01/04006381333412?linkType=gs1:pip"
        }) {
            web.perform(get(URI.create(path)).accept("text/html"))
                    .andExpect(status().isTemporaryRedirect())
                    .andExpect(redirectedUrl("/seals/" + number))
                    .andExpect(header().string("Vary", containsString("Accept")))
                    .andExpect(header().string(
                                    "Link", containsString("/01/04006381333412?linkType=all>; rel=\"linkset\"")));
        }
    }

    @Test
    void leadsToAListWhereSeveralSealsCarryTheBarcode() throws Exception {
        world.issued("Twin lamp", "TW-1", "4006381333429");
        world.issued("Twin lamp", "TW-2", "04006381333429");
        web.perform(get("/01/4006381333429"))
                .andExpect(status().isTemporaryRedirect())
                .andExpect(redirectedUrl("/seals?q=04006381333429"));
        web.perform(get("/01/4006381333429?linkType=all"))
                .andExpect(jsonPath("$.linkset[0]['https://ref.gs1.org/voc/certificationInfo']", hasSize(6)));
    }

    @Test
    void givesTheLinkSetToPrograms() throws Exception {
        SealNumber number = world.issued("Linked lamp 2", "DL-2", "04006381333436");
        String type = "application/linkset+json";
        for (var request : new MockHttpServletRequestBuilder[] {
            get("/01/04006381333436?linkType=all"), get("/01/04006381333436").accept(type)
        }) {
            web.perform(request)
                    .andExpect(status().isOk())
                    .andExpect(content().contentType(type))
                    .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                    .andExpect(jsonPath("$.linkset[0].anchor").value("https://seal.example.org/01/04006381333436"))
                    .andExpect(jsonPath("$.linkset[0]['https://ref.gs1.org/voc/defaultLink'][0].href")
                            .value("https://seal.example.org/seals/" + number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"04006381333443", "12", "4006381333444", "x", "%3Cb%3E"})
    void saysThatNothingIsSealedUnderIt(String barcode) throws Exception {
        web.perform(get(URI.create("/01/" + barcode)).accept("text/html"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(content().string(containsString("No product with this barcode is sealed here")));
        web.perform(get(URI.create("/01/" + barcode + "?linkType=all")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void describesTheResolver() throws Exception {
        web.perform(get("/.well-known/gs1resolver"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.resolverRoot").value("https://seal.example.org"));
    }

    @Test
    void tellsSearchEnginesOfLiveSealsAndCriteria() throws Exception {
        SealNumber live = world.issued("Mapped lamp", "MP-1", "04006381333450");
        SealNumber gone = world.issued("Mapped lamp", "MP-2", "04006381333467");
        world.withdraw(gone, "Sold with another radio.");
        String index = web.perform(get("/sitemap.xml"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String file = index.replaceAll("(?s).*<loc>https://seal.example.org(/sitemaps/seals-[^<]*)<.*", "$1");
        web.perform(get(file))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/seals/" + live)))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString(gone.value()))));
        web.perform(get("/sitemaps/pages.xml"))
                .andExpect(content().string(containsString("/criteria/en-303-645-v3.1.3/5.1-1<")));
        web.perform(get("/robots.txt"))
                .andExpect(content().string(containsString("Sitemap: https://seal.example.org/sitemap.xml")));
    }
}
