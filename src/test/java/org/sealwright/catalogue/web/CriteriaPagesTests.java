package org.sealwright.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Provision;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class CriteriaPagesTests {

    private static final String LATEST = "/criteria/en-303-645-v3.1.3";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Catalogue catalogue;

    private Document page(String address) throws Exception {
        var result = pages.get().uri(address).exchange();
        assertThat(result).as(address).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    void showsEveryProvisionOfEveryEdition() throws Exception {
        for (Edition edition : catalogue.editions()) {
            for (Provision p : edition.provisions()) {
                Document page = page("/criteria/" + edition.id() + "/" + p.id());
                assertThat(page.selectFirst("h1").text()).isEqualTo(p.id() + " " + p.title());
                assertThat(page.text()).contains(p.statement()).doesNotContain("??");
            }
        }
    }

    @Test
    void listsAnEditionBySection() throws Exception {
        Document page = page(LATEST);
        assertThat(page.select("main section")).hasSize(16);
        assertThat(page.select("main .criterion a")).hasSize(78);
        assertThat(page("/criteria").select("main h2 a")).hasSize(3);
    }

    @Test
    void saysTheStatusInWordsWithItsConditions() throws Exception {
        Document page = page(LATEST + "/5.1-5");
        assertThat(page.text())
                .contains("Mandatory where its condition holds and its feature is present")
                .contains("Condition 14")
                .contains("Feature e")
                .contains("All of these must hold");
    }

    @Test
    void explainsVoidAndRenumberedIds() throws Exception {
        assertThat(page(LATEST + "/5.3-4").text())
                .contains("is void in this edition")
                .contains("5.3-4A", "5.3-4B");
        assertThat(page(LATEST + "/4-1").text()).contains("has another number").contains("5.0-1");
        assertThat(pages.get().uri(LATEST + "/6.1")).hasStatus3xxRedirection().hasRedirectedUrl(LATEST + "/6-1");
    }

    @Test
    void answersNotFoundForWhatNeverWas() {
        for (String address : new String[] {
            LATEST + "/5.3-99",
            LATEST + "/nonsense",
            "/criteria/en-303-645-v9.9.9",
            "/criteria/x/5.1-1",
            "/criteria/EN 303 645.json",
            "/criteria/ts-103-645-v1.1.1/5.1-1"
        }) {
            assertThat(pages.get().uri(address)).as(address).hasStatus(404);
        }
    }

    @Test
    void revalidatesByAStrongTagAndSetsNoCookie() {
        for (String address : new String[] {LATEST, LATEST + "/5.1-1", LATEST + ".json"}) {
            var first = pages.get().uri(address).exchange();
            assertThat(first).hasStatusOk();
            String tag = first.getResponse().getHeader("ETag");
            assertThat(tag).as(address).startsWith("\"");
            assertThat(first.getResponse().getCookies()).isEmpty();
            assertThat(pages.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
        }
    }

    @Test
    void givesTheWholeEditionAsJson() {
        assertThat(pages.get().uri(LATEST + ".json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.provisions.length()")
                .isEqualTo(78);
    }
}
