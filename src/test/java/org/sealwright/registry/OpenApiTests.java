package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** The description of the public API says what there is, and what it says is there. */
@PortalTest
@Import(SealWorld.class)
class OpenApiTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Test
    void isValidAndDescribesThePublicApiAlone() throws Exception {
        String document = document();
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(document, null, options);
        assertThat(read.getMessages()).isNullOrEmpty();
        OpenAPI api = read.getOpenAPI();
        assertThat(api.getOpenapi()).startsWith("3.1");
        assertThat(api.getServers())
                .singleElement()
                .satisfies(server -> assertThat(server.getUrl()).isEqualTo("https://seal.example.org"));
        assertThat(api.getPaths().keySet()).isNotEmpty().allMatch(path -> path.startsWith("/api/v1/"));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    assertThat(operation.getSummary()).as(method + " " + path).isNotBlank();
                    assertThat(operation.getResponses()).as(method + " " + path).isNotEmpty();
                    if (operation.getParameters() != null) {
                        assertThat(operation.getParameters())
                                .allSatisfy(parameter ->
                                        assertThat(parameter.getDescription()).isNotBlank());
                    }
                }));
    }

    @Test
    void namesNoPathThatDoesNotAnswer() throws Exception {
        String number = world.issued("Described lamp", "DL-1", "04096000000001").value();
        OpenAPI api = new OpenAPIV3Parser().readContents(document()).getOpenAPI();
        for (Map.Entry<String, PathItem> path : api.getPaths().entrySet()) {
            Operation read = path.getValue().getGet();
            if (read != null) {
                web.perform(get(path.getKey().replace("{number}", number)).accept("*/*"))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Access-Control-Allow-Origin", "*"));
            }
        }
        assertThat(api.getPaths()).containsKeys("/api/v1/seals", "/api/v1/seals/{number}", "/api/v1/seals/lookup");
    }

    private String document() throws Exception {
        return web.perform(get("/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
