package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.shared.Sha256;

class DossierFormTests {

    /** Changes only together with the version of the form. */
    @Test
    void staysTheSameForTheSameContent() {
        assertThat(new String(DossierForm.canonical(DossierFixture.small()), StandardCharsets.UTF_8))
                .isEqualTo("{\"agreement\":\"1.0\",\"edition\":\"en-303-645-v3.1.3\",\"evidence\":[{\"digest\":\""
                        + Sha256.of("manual")
                        + "\",\"name\":\"manual.pdf\",\"provisions\":[\"5.1-4\"]}],\"facts\":{\"12\":\"yes\",\"3\":\"no\"},"
                        + "\"ics\":{\"5.1-4\":{\"detail\":\"In the app.\",\"support\":\"Y\"},"
                        + "\"5.3-10\":{\"detail\":\"No network.\",\"support\":\"N/A\"}},"
                        + "\"ixit\":{\"1-AuthMech\":{\"empty\":null,\"rows\":[{\"entries\":{\"Description\":"
                        + "[\"Ümläut & <tag>\\n\\n* a\"]},\"id\":\"AuthMech-1\"}]},"
                        + "\"22-ExtSens\":{\"empty\":\"The hub has no sensors.\",\"rows\":[]}},\"level\":\"I\","
                        + "\"product\":{\"brand\":\"Northlight\",\"category\":\"hub\",\"firmware\":[{\"digest\":\""
                        + Sha256.of("image")
                        + "\",\"version\":\"2.4.1\"}],\"gtins\":[\"4006381333931\"],\"hardwareRevisions\":[\"rev C\"],"
                        + "\"models\":[\"NL-HH2\",\"NL-HH2-EU\"],\"name\":\"Hearth Hub 2\",\"photo\":null,"
                        + "\"securityContact\":\"https://northlight.example/security\",\"supportEnds\":\"2031-11-30\"},"
                        + "\"scheme\":\"connected-product-1.0\",\"submission\":\"0190a000-0000-7000-8000-000000000001\","
                        + "\"v\":1}");
    }

    @Test
    void readsWhatItWrote() {
        byte[] bytes = DossierForm.canonical(DossierFixture.small());
        assertThat(DossierForm.canonical(DossierForm.read(bytes))).isEqualTo(bytes);
        assertThat(DossierForm.read(bytes).product()).isEqualTo(DossierFixture.HUB);
    }

    @Property(tries = 200)
    void keepsEveryText(@ForAll @NotBlank String text) {
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        tables.put("1-AuthMech", IxitContent.Table.of(new IxitRow("AuthMech-1", Map.of("Description", List.of(text)))));
        Dossier small = DossierFixture.small();
        Dossier dossier = new Dossier(
                small.submission(),
                small.scheme(),
                small.level(),
                small.edition(),
                null,
                ProductDescription.NONE,
                Map.of(),
                Map.of(),
                new IxitContent(tables),
                List.of());
        Dossier read = DossierForm.read(DossierForm.canonical(dossier));
        String paired = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (paired.equals(text)) {
            assertThat(read.ixit().rows("1-AuthMech").getFirst().values("Description"))
                    .containsExactly(text);
        }
    }

    @Test
    void leavesOutWhatIsEmpty() {
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        tables.put("1-AuthMech", IxitContent.Table.leftEmpty());
        Dossier small = DossierFixture.small();
        Dossier dossier = new Dossier(
                small.submission(),
                small.scheme(),
                small.level(),
                small.edition(),
                null,
                ProductDescription.NONE,
                Map.of(),
                Map.of(),
                new IxitContent(tables),
                List.of());
        assertThat(new String(DossierForm.canonical(dossier), StandardCharsets.UTF_8))
                .contains("\"ixit\":{}");
    }

    @Test
    void refusesAnUnknownVersionAndSaysWhereItStopped() {
        String later = new String(DossierForm.canonical(DossierFixture.small()), StandardCharsets.UTF_8)
                .replace("\"v\":1", "\"v\":2");
        assertThatThrownBy(() -> DossierForm.read(later.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("version 2");
        byte[] broken = "{\n  \"v\": 1,\n  \"surprise\": 2\n}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DossierForm.read(broken))
                .isInstanceOfSatisfying(
                        IllegalArgumentException.class,
                        problem -> assertThat(DossierForm.lineOf(problem)).isBetween(3, 4));
    }
}
