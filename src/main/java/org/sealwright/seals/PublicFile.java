package org.sealwright.seals;

import java.nio.charset.StandardCharsets;
import org.sealwright.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Bytes that anybody may fetch, with a strong ETag made from them. */
record PublicFile(MediaType type, byte[] content) {

    static PublicFile of(MediaType type, byte[] content) {
        return new PublicFile(type, content);
    }

    static PublicFile of(MediaType type, String content) {
        return new PublicFile(type, content.getBytes(StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> shown(CacheControl cache) {
        return answer(cache).body(content);
    }

    /** @param link to what the bytes were derived from, RFC 8288 */
    ResponseEntity<byte[]> shown(CacheControl cache, String link) {
        return answer(cache).header("Link", link).body(content);
    }

    private ResponseEntity.BodyBuilder answer(CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + Sha256.of(content).hex() + '"')
                .cacheControl(cache)
                .header("Access-Control-Allow-Origin", "*");
    }
}
