package org.sealwright.transparency;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log's addresses for programs: C2SP texts, readable from any origin. */
@RestController
class LogController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final TransparencyLog log;
    private final PublishedKeys keys;
    private final LogOrigin origin;

    LogController(TransparencyLog log, PublishedKeys keys, LogOrigin origin) {
        this.log = log;
        this.keys = keys;
        this.origin = origin;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return answer(log.checkpoint()
                .orElseThrow(() -> new NotFound("checkpoint", origin.name()))
                .toString());
    }

    /** A line a key, newest first: vkey, from, until; a hyphen where the key still signs. */
    @GetMapping("/log/key")
    ResponseEntity<byte[]> key() {
        return answer(keys.of(SigningPurpose.LOG).stream().map(this::line).collect(Collectors.joining()));
    }

    private String line(PublishedKey key) {
        String until = key.retiredAt() == null ? "-" : key.retiredAt().toString();
        return key.verifierKey(origin.name()) + " " + key.notBefore() + " " + until + "\n";
    }

    private static ResponseEntity<byte[]> answer(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .eTag('"' + Sha256.of(body).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
