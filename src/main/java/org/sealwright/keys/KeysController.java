package org.sealwright.keys;

import java.nio.charset.StandardCharsets;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The issuer's keys at their well-known addresses, for programs of any origin. */
@RestController
class KeysController {

    private static final MediaType DID_DOCUMENT = MediaType.parseMediaType("application/did+json");
    private static final MediaType KEY_SET = MediaType.parseMediaType("application/jwk-set+json");

    private final PublishedKeys keys;
    private final PublicAddress address;

    KeysController(PublishedKeys keys, PublicAddress address) {
        this.keys = keys;
        this.address = address;
    }

    @GetMapping("/.well-known/did.json")
    ResponseEntity<byte[]> did() {
        return answer(DID_DOCUMENT, DidDocument.of(address.did(), keys.of(SigningPurpose.SEAL)));
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<byte[]> jwks() {
        return answer(KEY_SET, keys.issuerKeys().toString(true).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + Sha256.of(body).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
