package org.sealwright.transparency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.Tile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The log's addresses for programs: C2SP texts and tiles, readable from any origin. */
@RestController
class LogController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final TransparencyLog log;
    private final LogTiles tiles;
    private final PublishedKeys keys;
    private final LogOrigin origin;

    LogController(TransparencyLog log, LogTiles tiles, PublishedKeys keys, LogOrigin origin) {
        this.log = log;
        this.tiles = tiles;
        this.keys = keys;
        this.origin = origin;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return answer(log.checkpoint()
                .orElseThrow(() -> new NotFound("checkpoint", origin.name()))
                .toString());
    }

    /**
     * A line a key, newest first: vkey, from, until; a hyphen where no end is known. An announced key signs beside the live one.
     */
    @GetMapping("/log/key")
    ResponseEntity<byte[]> key() {
        return answer(keys.of(SigningPurpose.LOG).stream().map(this::line).collect(Collectors.joining()));
    }

    private String line(PublishedKey key) {
        String until = key.retiredAt() == null ? "-" : key.retiredAt().toString();
        return key.verifierKey(origin.name()) + " " + key.announcedAt() + " " + until + "\n";
    }

    /** A tile of hashes or of leaves. Its bytes never change, of a partial one neither: a wider one has another address. */
    @GetMapping("/log/tile/{*place}")
    ResponseEntity<byte[]> tile(@PathVariable("place") String place) {
        byte[] bytes = parsed("tile" + place).flatMap(tiles::tile).orElseThrow(() -> new NotFound("tile", place));
        return answer(MediaType.APPLICATION_OCTET_STREAM, FOR_EVER, bytes);
    }

    private static Optional<Tile> parsed(String path) {
        try {
            return Optional.of(Tile.parse(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<byte[]> answer(String text) {
        return answer(TEXT, CacheControl.noCache(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, CacheControl cache, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + Sha256.of(body).hex() + '"')
                .cacheControl(cache)
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
