package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What buyers are told, and its form in JSON. */
class BuyerFactsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final BuyerFacts TOLD = new BuyerFacts(
            "de",
            BuyerFacts.Updates.AUTOMATIC_OPT_OUT,
            "Nachts.",
            List.of(BuyerFacts.Access.MFA, BuyerFacts.Access.PASSWORD, BuyerFacts.Access.MFA),
            "",
            Map.of(
                    BuyerFacts.Sense.POSITION, new BuyerFacts.Sensing(false, ""),
                    BuyerFacts.Sense.AUDIO, new BuyerFacts.Sensing(true, "Ein Mikrofon.")),
            BuyerFacts.Materials.SOFTWARE,
            "https://northlight.example/sicher",
            "",
            "",
            "",
            "",
            Map.of("5.5-4", "Im Heimnetz offen.", "5.6-7", ""));

    @Test
    void keepsItsOrderAndComesBackFromJson() {
        assertThat(TOLD.access()).containsExactly(BuyerFacts.Access.PASSWORD, BuyerFacts.Access.MFA);
        assertThat(TOLD.notes()).containsOnlyKeys("5.5-4");
        String json = JSON.writeValueAsString(TOLD);
        assertThat(json)
                .contains(
                        "\"updates\":\"automatic-opt-out\"", "\"audio\":{\"can\":true", "\"position\":{\"can\":false}")
                .doesNotContain("deleteData", "unsaid", "saysNothing");
        assertThat(JSON.readValue(json, BuyerFacts.class)).isEqualTo(TOLD);
        assertThat(JSON.readValue("{}", BuyerFacts.class)).isEqualTo(BuyerFacts.NONE);
    }

    @Test
    void tellsWhatIsNotSaid() {
        assertThat(TOLD.unsaid()).containsExactly("deleteData", "closeAccount", "encryption", "advisories");
        assertThat(BuyerFacts.NONE.saysNothing()).isTrue();
        assertThat(BuyerFacts.NONE.unsaid()).hasSize(9);
        assertThat(TOLD.saysNothing()).isFalse();
    }

    @Test
    void wantsToHearWhetherASenseIsThere() {
        assertThatThrownBy(() -> JSON.readValue("{\"senses\":{\"audio\":{\"description\":\"Two\"}}}", BuyerFacts.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> JSON.readValue("{\"senses\":{\"audio\":{\"can\":null}}}", BuyerFacts.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> JSON.readValue("{\"senses\":{\"audio\":null}}", BuyerFacts.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void takesTheNewerDossiersWordAndItsSilence() {
        BuyerFacts newer = JSON.readValue(
                "{\"language\":\"de\",\"updates\":\"manual\",\"deleteData\":\"Neu.\"}", BuyerFacts.class);
        BuyerFacts both = BuyerFacts.ofAll(List.of(TOLD, newer));
        assertThat(both.updates()).isEqualTo(BuyerFacts.Updates.MANUAL);
        assertThat(both.deleteData()).isEqualTo("Neu.");
        assertThat(both.updatesNote()).isEmpty();
        assertThat(both.securing()).isEmpty();
        assertThat(both.notes()).isEmpty();
        assertThat(BuyerFacts.ofAll(List.of(TOLD, BuyerFacts.NONE))).isEqualTo(TOLD);
        assertThat(BuyerFacts.ofAll(List.of(BuyerFacts.NONE, TOLD))).isEqualTo(TOLD);
        assertThat(BuyerFacts.ofAll(List.of())).isEqualTo(BuyerFacts.NONE);
    }

    @Test
    void saysOfTheProductWhatAnyOfItsModelsCanSense() {
        BuyerFacts newer = JSON.readValue("""
                {"language":"de","senses":{"audio":{"can":false,"description":"Keins."},"position":{"can":true,"description":"GPS."},
                  "images":{"can":false}}}
                """, BuyerFacts.class);
        assertThat(BuyerFacts.ofAll(List.of(TOLD, newer)).senses())
                .containsOnly(
                        Map.entry(BuyerFacts.Sense.AUDIO, new BuyerFacts.Sensing(true, "Ein Mikrofon.")),
                        Map.entry(BuyerFacts.Sense.POSITION, new BuyerFacts.Sensing(true, "GPS.")),
                        Map.entry(BuyerFacts.Sense.IMAGES, new BuyerFacts.Sensing(false, "")));
        BuyerFacts inEnglish = JSON.readValue("{\"language\":\"en\",\"updates\":\"manual\"}", BuyerFacts.class);
        assertThat(BuyerFacts.ofAll(List.of(TOLD, newer, inEnglish)).senses())
                .as("words in another language are left out")
                .containsOnly(
                        Map.entry(BuyerFacts.Sense.AUDIO, new BuyerFacts.Sensing(true, "")),
                        Map.entry(BuyerFacts.Sense.POSITION, new BuyerFacts.Sensing(true, "")));
    }

    @Test
    void takesNoWordThatThereIsNot() {
        assertThatThrownBy(() -> JSON.readValue("{\"updates\":\"sometimes\"}", BuyerFacts.class))
                .isInstanceOf(JacksonException.class);
    }
}
