package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@Import(SealWorld.class)
class CompareTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Test
    void showsWhatDiffersFirst() throws Exception {
        SealNumber one = world.validTelling("Oak Cam");
        SealNumber other = world.valid("Elm Cam", "EC", "05012345678900");
        Document page = compared(one.value(), other.value());
        assertThat(page.select("thead th b").eachText()).containsExactly("Oak Cam", "Elm Cam");
        assertThat(page.select("thead .chip").eachText()).containsOnly("valid");
        String differs = page.select("tbody").first().text();
        assertThat(differs).contains("How they come", "By themselves", "The manufacturer has not said");
        assertThat(page.select("tbody").last().text()).contains("Level").doesNotContain("How they come");
        assertThat(page.select("tbody th[scope=row]")).isNotEmpty();
        assertThat(page.select("thead a[href*=compare]").attr("href"))
                .contains(other.value())
                .doesNotContain(one.value());
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void neverLetsASuspendedSealPassForAValidOne() throws Exception {
        SealNumber number = world.valid("Ash Cam", "AC", "05012345678900");
        world.suspend(number, "Updates are not delivered.");
        Document page = compared(
                number.value(), world.valid("Fir Cam", "FC", "05012345678900").value());
        assertThat(page.select("thead .chip").eachText()).containsExactly("suspended", "valid");
    }

    @Test
    void readsNumbersHoweverTheyAreTypedAndDropsWhatIsThere() throws Exception {
        SealNumber number = world.valid("Yew Cam", "YC", "05012345678900");
        String typed = number.value().toLowerCase().replace('0', 'o').replace("-", " ");
        Document page = compared(typed, number.value(), "", number + "," + number);
        assertThat(page.select("thead th b").eachText()).containsExactly("Yew Cam");
        assertThat(page.select("form [name=seal]")).hasSize(2);
        assertThat(page.text()).contains("Add a second product");
    }

    @Test
    void saysWhatIsNoneOfOursAndShowsTheOthers() throws Exception {
        SealNumber number = world.valid("Oslo Cam", "OC", "05012345678900");
        Document page = compared("0000-0000-00", number.value(), "<script>alert(1)</script>", "x".repeat(5000));
        assertThat(page.select(".notice").eachText())
                .anyMatch(said -> said.contains("0000-0000-00") && said.contains("not one of our seals"))
                .anyMatch(said -> said.contains("<script>alert(1)</script>"))
                .allMatch(said -> said.length() < 200);
        assertThat(page.select("thead th b").eachText()).containsExactly("Oslo Cam");
    }

    @Test
    void showsFourAtMostAndAnEmptyPageForNothing() throws Exception {
        String[] numbers = IntStream.range(0, 5)
                .mapToObj(i -> {
                    try {
                        return world.valid("Cam " + i, "C" + i, "05012345678900")
                                .value();
                    } catch (RuntimeException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray(String[]::new);
        Document page = compared(numbers);
        assertThat(page.select("thead th b")).hasSize(4);
        assertThat(page.select(".notice").text()).contains("first four");
        assertThat(page.select("form.compare-add")).isEmpty();
        Document empty = compared();
        assertThat(empty.select("table")).isEmpty();
        assertThat(empty.select(".empty").text()).contains("nothing to compare");
    }

    private Document compared(String... numbers) throws Exception {
        return Jsoup.parse(web.perform(
                        numbers.length == 0 ? get("/compare") : get("/compare").param("seal", numbers))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(header().exists("ETag"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
