package org.sealwright.submissions.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The JSON Schema of a dossier at an address that stays: programs that write dossiers check them before they send them.
 * Another form of dossiers gets an address of its own.
 */
@Controller
class DossierSchemaController {

    private static final String ADDRESS = "/ns/dossier/v1";
    private static final MediaType SCHEMA = new MediaType("application", "schema+json");

    private final byte[] schema;

    DossierSchemaController(PublicAddress address) throws IOException {
        schema = new ClassPathResource("schema/dossier-v1.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\"$id\": \"" + ADDRESS + "\"", "\"$id\": \"" + address.url(ADDRESS) + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .eTag('"' + Sha256.of(schema).hex() + '"')
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .body(schema);
    }
}
