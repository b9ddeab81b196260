package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
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
        assertThat(DossierForm.canonical(DossierParser.read(bytes))).isEqualTo(bytes);
        assertThat(DossierParser.read(bytes).product()).isEqualTo(DossierFixture.HUB);
    }

    @Property(tries = 100)
    void losesNothing(@ForAll("texts") List<String> texts) {
        String first = texts.getFirst();
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        tables.put("1-AuthMech", IxitContent.Table.of(new IxitRow(first, Map.of("Description", texts))));
        tables.put("22-ExtSens", IxitContent.Table.declaredEmpty(first));
        Dossier small = DossierFixture.small();
        ProvisionId provision = ProvisionId.of("5.1-4");
        Dossier dossier = new Dossier(
                small.submission(),
                small.scheme(),
                small.level(),
                small.edition(),
                null,
                DossierFixture.HUB,
                small.answers(),
                Map.of(provision, new IcsAnswer(provision, Support.NO, first)),
                new IxitContent(tables),
                List.of(new AttachedEvidence(Sha256.of(first), first, List.of(provision))));
        assertThat(DossierParser.read(DossierForm.canonical(dossier))).isEqualTo(dossier);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return AwkwardTexts.paired().list().ofMinSize(1).ofMaxSize(4);
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
    void saysWhatIsWrongAndWhere() {
        String good = new String(DossierForm.canonical(DossierFixture.small()), StandardCharsets.UTF_8);
        assertThat(problem(good.replace("\"v\":1", "\"v\":2"))).hasMessage("json-version [2, 1]");
        assertThat(problem("{\n  \"v\": 1,\n  \"surprise\": 2\n}"))
                .hasMessage("json-unknown [surprise]")
                .satisfies(problem -> assertThat(problem.line()).isBetween(3, 4));
        assertThat(problem("{\"v\":1,\n\"facts\":{\"3\":[]}}")).hasMessage("json-value [facts/3]");
        assertThat(problem("{\"v\":1}")).hasMessage("json-missing [facts]");
        assertThat(problem("[]")).hasMessage("json-other []");
        assertThat(problem("null")).hasMessage("json-broken []");
        assertThat(problem("{\"v\":1,\n<script>"))
                .hasMessage("json-broken []")
                .extracting(UnreadableDossier::line)
                .isEqualTo(2);
        assertThat(problem(good.replace("4006381333931", "4006381333932"))).hasMessage("json-value [product/gtins]");
        assertThat(problem(good.replace("2031-11-30", "30.11.2031"))).hasMessage("json-value [product/supportEnds]");
        assertThat(problem(good.replace("\"12\":\"yes\"", "\"12\":\"maybe\""))).hasMessage("json-value [facts/12]");
        assertThat(problem(good.replace("\"support\":\"Y\"", "\"support\":null")))
                .hasMessage("json-value [ics/5.1-4]");
        assertThat(problem(good.replace("\"rows\":[]", "\"rows\":null"))).hasMessage("json-value [ixit/22-ExtSens]");
    }

    private static UnreadableDossier problem(String json) {
        return catchThrowableOfType(
                UnreadableDossier.class, () -> DossierParser.read(json.getBytes(StandardCharsets.UTF_8)));
    }
}
