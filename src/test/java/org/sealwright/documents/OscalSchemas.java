package org.sealwright.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** NIST's JSON schemas of OSCAL 1.1.2, as NIST packs them into its own library. */
public final class OscalSchemas {

    private OscalSchemas() {}

    /** @param kind {@code catalog}, {@code profile} or {@code ar} */
    public static void assertValid(String kind, String json) throws IOException {
        assertThat(schema(kind).validate(json, InputFormat.JSON)).isEmpty();
    }

    public static JsonSchema schema(String kind) throws IOException {
        try (InputStream in = OscalSchemas.class.getResourceAsStream("/schema/json/oscal-" + kind + "_schema.json")) {
            // Parts name themselves by fragments with a slash, which this validator takes for addresses.
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\"\\$id\"\\s*:\\s*\"#[^\"]*\"\\s*,?", "");
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        }
    }
}
