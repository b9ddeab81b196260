package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.shared.Refused;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ProductRulesTests {

    private static final String SCHEME = "connected-product-1.0";

    @Autowired
    ProductRules rules;

    @Autowired
    Completeness completeness;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://northlight.example/security",
                "HTTP://northlight.example",
                "security@northlight.example",
                "mailto:security@northlight.example"
            })
    void takesContactsThatPeopleCanReach(String contact) {
        assertThat(keys(with(LocalDate.of(2031, 11, 30), contact))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "call us", "https://", "data:text/html,x", "@", "a@b", "ftp://x.example/"
            })
    void refusesContactsThatLeadNowhere(String contact) {
        assertThat(keys(with(LocalDate.of(2031, 11, 30), contact)))
                .containsExactly("submissions.product.securityContact.wrong");
    }

    @Test
    void asksForADayThatIsStillToCome() {
        LocalDate past = LocalDate.of(2019, 12, 31);
        ProductDescription facts = with(past, "");
        assertThat(keys(facts)).containsExactly("submissions.product.supportEnds.past");
        assertThat(rules.broken(SCHEME, facts, facts))
                .as("as it was written long ago")
                .isEmpty();
        assertThat(keys(with(LocalDate.MAX, ""))).containsExactly("submissions.product.supportEnds.far");
        Dossier small = DossierFixture.small();
        Dossier old = new Dossier(
                small.submission(),
                small.scheme(),
                small.level(),
                small.edition(),
                small.agreement(),
                facts,
                small.answers(),
                small.ics(),
                small.ixit(),
                small.evidence());
        assertThat(completeness.missing(old, RowPlaces.NONE))
                .extracting(Missing::key)
                .contains("submissions.missing.product.supportEnds-over");
    }

    @Test
    void refusesWhatNobodySeesInPublicWords() {
        ProductDescription hub = DossierFixture.HUB;
        ProductDescription hidden = new ProductDescription(
                "Hearth\u200b Hub",
                "North\u202elight",
                hub.category(),
                List.of("NL-HH2", "NL-\u00adHH3"),
                hub.gtins(),
                List.of("rev\u2060 C"),
                List.of(new Firmware("2.4.1\udb40\udc41", null)),
                hub.supportEnds(),
                "https://northlight.example/\u200d",
                null);
        assertThat(rules.broken(SCHEME, hidden, ProductDescription.NONE))
                .filteredOn(refused -> refused.key().equals("submissions.refused.hidden"))
                .extracting(refused -> refused.field() + " " + refused.arguments()[0])
                .containsExactly(
                        "name U+200B",
                        "brand U+202E",
                        "models U+00AD",
                        "hardwareRevisions U+2060",
                        "firmware U+E0041",
                        "securityContact U+200D");
    }

    private List<String> keys(ProductDescription facts) {
        return rules.broken(SCHEME, facts, ProductDescription.NONE).stream()
                .map(Refused::key)
                .toList();
    }

    private static ProductDescription with(LocalDate supportEnds, String contact) {
        ProductDescription hub = DossierFixture.HUB;
        return new ProductDescription(
                hub.name(),
                hub.brand(),
                hub.category(),
                hub.models(),
                hub.gtins(),
                hub.hardwareRevisions(),
                hub.firmware(),
                supportEnds,
                contact,
                null);
    }
}
