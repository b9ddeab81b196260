package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.PublicPages;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.webjars.WebJarVersionLocator;

/** Every public page in every language. */
@PortalTest
@Import(SealWorld.class)
class PublicLanguageTests {

    /** What may lead from a page in a chosen language to one without it: files, data, and what needs an account. */
    private static final String ELSEWHERE =
            "/(api|css|js|img|webjars|feeds|log|credentials|sign-in|register|dashboard|favicon).*|.*\\.(svg|png|json|webmanifest|pdf)|.*/proof";

    private static @Nullable SealNumber known;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SealWorld world;

    static Stream<Locale> languages() throws IOException {
        return new Languages().all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areThereForWhoeverAsks(Locale locale) throws Exception {
        String code = locale.getLanguage();
        for (String page : PublicPages.of(seal())) {
            MvcTestResult answer = get(page, code + ", en;q=0.5");
            Document document = document(answer);
            assertThat(document.selectFirst("html").attr("lang")).as(page).isEqualTo(code);
            assertThat(document.html()).as(page).doesNotContain("??");
            assertThat(answer.getResponse().getHeader("Content-Language"))
                    .as(page)
                    .startsWith(code);
            assertThat(String.join(",", answer.getResponse().getHeaders("Vary")))
                    .as(page)
                    .contains("Accept-Language");
            assertThat(document.select("footer .languages a").eachAttr("hreflang"))
                    .as(page)
                    .hasSize(8)
                    .contains(code);
            assertThat(document.select("footer .languages [aria-current]").eachAttr("hreflang"))
                    .as(page)
                    .containsExactly(code);
            assertThat(document.select("main a[href*=lang=], header a[href*=lang=]"))
                    .as(page)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void keepALanguageThatWasChosen(Locale locale) throws Exception {
        String code = locale.getLanguage();
        for (String page : PublicPages.of(seal())) {
            MvcTestResult answer = get(page + (page.contains("?") ? "&" : "?") + "lang=" + code, "ja, fi;q=0.5");
            Document document = document(answer);
            assertThat(document.selectFirst("html").attr("lang")).as(page).isEqualTo(code);
            assertThat(document.select("a[href^=/]").eachAttr("href"))
                    .as(page)
                    .allMatch(link -> link.contains("lang=" + code) || link.matches(ELSEWHERE));
            assertThat(document.select("form[method=get]"))
                    .as(page)
                    .allMatch(
                            form -> code.equals(form.select("input[name=lang]").attr("value")));
        }
    }

    @Test
    void theSwitchKeepsTheRestOfTheAddress() throws Exception {
        Document page = document(get("/seals?q=a%26b&lang=de&status=active", "fr"));
        Element polish = page.selectFirst("footer .languages a[hreflang=pl]");
        assertThat(polish.attr("href")).isEqualTo("?q=a%26b&status=active&lang=pl");
        assertThat(polish.attr("lang")).isEqualTo("pl");
        assertThat(polish.text()).isEqualTo("Polski");
    }

    @Test
    void namesTheSamePageInEachLanguageForSearchEngines() throws Exception {
        SealNumber seal = seal();
        Document page = document(get("/s/" + seal, "fr"));
        assertThat(page.select("link[hreflang=sv]").attr("href"))
                .isEqualTo("https://seal.example.org/seals/" + seal + "?lang=sv");
        assertThat(document(get("/seals?q=x", "fr")).select("link[hreflang]")).isEmpty();
        assertThat(document(get("/seals/0000-0000-00/history", "fr")).select("link[hreflang]"))
                .isEmpty();
    }

    @Test
    void workingPagesAreEnglishWhateverTheBrowserWants() throws Exception {
        for (String page : List.of("/sign-in", "/register", "/password/forgot")) {
            Document document = document(get(page + "?lang=de", "de"));
            assertThat(document.selectFirst("html").attr("lang")).as(page).isEqualTo("en");
            assertThat(document.select("footer .languages")).as(page).isEmpty();
            assertThat(document.select("footer").text()).contains("Criteria");
        }
    }

    @Test
    void aNumberThatIsTypedKeepsTheLanguageOnItsWay() {
        SealNumber seal = seal();
        assertThat(get("/seals?q=" + seal + "&lang=it", "de")).hasRedirectedUrl("/seals/" + seal + "?lang=it");
    }

    /** Prepared bytes are one language's own; what else somebody writes into an address is nobody else's. */
    @Test
    void preparedPagesDoNotMixLanguages() throws Exception {
        SealNumber seal = seal();
        TreeSet<String> tags = new TreeSet<>();
        for (int round = 0; round < 2; round++) {
            for (String language : List.of("de", "fr")) {
                MvcTestResult asked = get("/seals/" + seal, language);
                MvcTestResult chosen = get("/seals/" + seal + "?lang=" + language, "pl");
                assertThat(document(asked).selectFirst("html").attr("lang")).isEqualTo(language);
                assertThat(document(chosen).selectFirst("html").attr("lang")).isEqualTo(language);
                tags.add(asked.getResponse().getHeader("ETag"));
                tags.add(chosen.getResponse().getHeader("ETag"));
            }
            get("/seals/" + seal + "?lang=de&odd=sausage", "de");
        }
        assertThat(tags).hasSize(4);
        assertThat(document(get("/seals/" + seal + "?lang=de", "de")).html()).doesNotContain("sausage");
    }

    @Test
    void keepEveryRuleForWhatTheyShow() throws Exception {
        String kept = PublicStyles.text();
        String whole = css("META-INF/resources/webjars/bootstrap/" + new WebJarVersionLocator().version("bootstrap")
                        + "/css/bootstrap.min.css")
                + css("static/css/sealwright.css");
        TreeSet<String> shown = new TreeSet<>();
        for (String page : PublicPages.of(seal())) {
            for (Element element : document(get(page, "en")).select("[class]")) {
                shown.addAll(element.classNames());
            }
        }
        assertThat(shown).contains("btn", "chip", "container-xxl", "seal-sheet");
        assertThat(shown)
                .filteredOn(name -> rules(whole, name) > 0)
                .allSatisfy(name -> assertThat(rules(kept, name)).isPositive());
    }

    private static long rules(String styles, String name) {
        return Pattern.compile("\\." + Pattern.quote(name) + "(?![\\w-])")
                .matcher(styles)
                .results()
                .count();
    }

    private static String css(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }

    /** One is enough for all. */
    private SealNumber seal() {
        SealNumber made = known;
        if (made == null) {
            made = world.valid("Wombat Plug", "WP", "04012300000024");
            known = made;
        }
        return made;
    }

    private MvcTestResult get(String address, String accepted) {
        return mvc.get()
                .uri(URI.create(address))
                .accept("text/html")
                .header("Accept-Language", accepted)
                .exchange();
    }

    private static Document document(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
