package org.sealwright.registry;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.sealwright.platform.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /openapi.json} says of the public API as a whole; the rest is read off its controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    /** The server is named by its fixed address: what a Host header says decides nothing. */
    @Bean
    OpenAPI publicApi(PublicAddress address) {
        return new OpenAPI()
                .info(new Info()
                        .title("Register of security seals")
                        .version("1")
                        .description(
                                "Reads the register of one certification body. Every answer has a strong `ETag`; ask again"
                                        + " with `If-None-Match`. `Cache-Control: no-cache` means: keep it, and ask each time. Members"
                                        + " that you do not know are to be ignored, for new ones may come. Refusals are problems"
                                        + " (RFC 9457)."))
                .servers(List.of(new Server().url(address.url()).description("This portal")));
    }
}
