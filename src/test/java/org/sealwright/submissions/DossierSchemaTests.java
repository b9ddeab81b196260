package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.catalogue.CatalogueFixture;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IxitContent;

/** The published schema takes what the portal exports, and nothing that its import would refuse for its form. */
class DossierSchemaTests {

    private static final JsonSchema SCHEMA = schema();
    private static final String SMALL =
            new String(DossierForm.canonical(DossierFixture.small()), StandardCharsets.UTF_8);

    @Test
    void takesWhatThePortalExports() {
        assertValid(DossierFixture.small());
        assertValid(DossierFixture.small().telling(DossierFixture.TOLD));
        assertValid(new LargeDossier(CatalogueFixture.catalogue(), 300).of(UUID.randomUUID()));
        assertValid(new Dossier(
                UUID.randomUUID(),
                "connected-product-1.0",
                "I",
                EditionId.EN_303_645_V3_1_3,
                null,
                ProductDescription.NONE,
                Map.of(),
                Map.of(),
                IxitContent.empty(),
                List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"v\":1', '\"v\":2'",
                "'\"v\":1', '\"v\":1,\"surprise\":1'",
                "'\"level\":\"I\",', ''",
                "'\"12\":\"yes\"', '\"12\":\"maybe\"'",
                "'\"support\":\"Y\"', '\"support\":\"YES\"'",
                "'\"support\":\"N/A\"', '\"support\":null'",
                "'\"5.3-10\":', '\"5.3.10\":'",
                "'sha-256:', 'sha256:'",
                "'4006381333931', '40063813339'",
                "'2031-11-30', '30.11.2031'",
                "'\"empty\":null', '\"empty\":\"None.\"'",
                "'\"rows\":[]', '\"rows\":null'",
                "'\"empty\":\"The hub has no sensors.\"', '\"empty\":null'",
                "'\"1-AuthMech\":', '\"AuthMech\":'",
                "'[\"Ümläut & <tag>\\n\\n* a\"]', '\"Words\"'",
                "'[\"Ümläut & <tag>\\n\\n* a\"]', '[]'",
                "'\"id\":\"AuthMech-1\"', '\"id\":\"\"'",
                "'\"version\":\"2.4.1\"', '\"version\":\"2 4\"'",
                "'\"agreement\":\"1.0\"', '\"agreement\":1.0'"
            })
    void refusesWhatIsDamaged(String whole, String damaged) {
        assertThat(SMALL).contains(whole);
        assertThat(SCHEMA.validate(SMALL.replace(whole, damaged), InputFormat.JSON))
                .isNotEmpty();
    }

    private static void assertValid(Dossier dossier) {
        assertThat(SCHEMA.validate(
                        new String(DossierForm.canonical(dossier), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    /** The schema's relative id is made absolute, which this validator asks for. */
    private static JsonSchema schema() {
        try (InputStream in = DossierSchemaTests.class.getResourceAsStream("/schema/dossier-v1.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"$id\": \"/ns/", "\"$id\": \"https://seal.example.org/ns/");
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
