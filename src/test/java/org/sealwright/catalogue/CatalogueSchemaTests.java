package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Every file of the catalogue follows the JSON Schema of its kind. */
class CatalogueSchemaTests {

    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Test
    void everyFileFollowsItsSchema() throws IOException {
        for (var file : CatalogueFixture.contents().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(schemas.getSchema(schemaOf(text)).validate(text, InputFormat.JSON))
                    .as(file.getKey())
                    .isEmpty();
        }
    }

    @Test
    void aFileWithAnUnknownPartDoesNot() throws IOException {
        String text = new String(CatalogueFixture.contents().get("crosswalks.json"), StandardCharsets.UTF_8);
        assertThat(schemas.getSchema(schemaOf(text))
                        .validate(text.replaceFirst("\\{", "{ \"other\": 1,"), InputFormat.JSON))
                .isNotEmpty();
    }

    /** The schema's relative id is made absolute, which this validator asks for. */
    private static String schemaOf(String text) throws IOException {
        String kind = text.replaceFirst("(?s).*?\"schema\": \"catalogue/([a-z]+)/1\".*", "$1");
        try (InputStream in =
                CatalogueSchemaTests.class.getResourceAsStream("/catalogue/schema/" + kind + ".schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"$id\": \"", "\"$id\": \"urn:schema:");
        }
    }
}
