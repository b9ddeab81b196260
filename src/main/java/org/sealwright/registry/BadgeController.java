package org.sealwright.registry;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sealwright.seals.Badge;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.Answer;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The live badge: shops show it from here, so it turns with the state. It says what the seal's page says, and a number that is
 * not ours gets a picture that says so, because a page would show a broken image for none.
 */
@RestController
class BadgeController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final PublicRegistry registry;

    BadgeController(PublicRegistry registry) {
        this.registry = registry;
    }

    @GetMapping("/seals/{number}/badge.svg")
    ResponseEntity<byte[]> badge(@PathVariable("number") String typed) {
        Optional<RegistryEntry> entry = find(typed);
        byte[] picture = entry.map(this::of)
                .orElseGet(() -> new Badge(null, null, null, "Not one of our seals"))
                .svg()
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(entry.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(SVG)
                .eTag('"' + Sha256.of(picture).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(picture);
    }

    private Badge of(RegistryEntry entry) {
        PublicSeal seal = entry.document();
        Answer answer = entry.answerAt(registry.now(), FirmwareFinding.NOT_ASKED);
        return answer == Answer.COULD_NOT_CHECK
                ? new Badge(seal.number(), null, null, "Could not be checked")
                : new Badge(seal.number(), seal.level(), SealHit.Tone.look(answer.word()), sentence(answer));
    }

    private static String sentence(Answer answer) {
        return switch (answer) {
            case VALID, FIRMWARE_NOT_COVERED -> "Valid";
            case SUSPENDED -> "Suspended";
            case WITHDRAWN -> "Withdrawn";
            case EXPIRED, SUPERSEDED -> "Expired";
            case NOT_OURS, COULD_NOT_CHECK -> "Could not be checked";
        };
    }

    private Optional<RegistryEntry> find(String typed) {
        try {
            return registry.find(SealNumber.parse(typed).value());
        } catch (MalformedSealNumberException e) {
            return Optional.empty();
        }
    }
}
