package org.sealwright.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.seals.Badge;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.Answer;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Languages;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The live badge: shops show it from here, so it turns with the state. It says what the seal's page says, and a number that is
 * not ours gets a picture that says so, because a page would show a broken image for none. It speaks the language of the page
 * that shows it, which says so in the address; whoever reads that page may prefer another.
 */
@RestController
class BadgeController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final PublicRegistry registry;
    private final Languages languages;
    private final MessageSource messages;

    BadgeController(PublicRegistry registry, Languages languages, MessageSource messages) {
        this.registry = registry;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping("/seals/{number}/badge.svg")
    ResponseEntity<byte[]> badge(@PathVariable("number") String typed, HttpServletRequest request) {
        Locale locale = languages.chosen(request.getQueryString(), null).locale();
        Optional<RegistryEntry> entry = find(typed);
        byte[] picture = entry.map(found -> of(found, locale))
                .orElseGet(() -> new Badge(null, null, null, say("seal", locale), say("foreign", locale)))
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

    private Badge of(RegistryEntry entry, Locale locale) {
        PublicSeal seal = entry.document();
        Answer answer = entry.answerAt(registry.now(), FirmwareFinding.NOT_ASKED);
        return answer == Answer.COULD_NOT_CHECK
                ? new Badge(seal.number(), null, null, say("seal", locale), say("unchecked", locale))
                : new Badge(
                        seal.number(),
                        seal.level(),
                        SealHit.Tone.look(answer.word()),
                        say("seal", locale),
                        say(state(answer), locale),
                        seal.product().name(),
                        seal.product().maker());
    }

    private String say(String what, Locale locale) {
        return messages.getMessage("registry.badge." + what, null, locale);
    }

    private static String state(Answer answer) {
        return switch (answer) {
            case VALID, FIRMWARE_NOT_COVERED -> "valid";
            case SUSPENDED -> "suspended";
            case WITHDRAWN -> "withdrawn";
            case EXPIRED, SUPERSEDED -> "expired";
            case NOT_OURS, COULD_NOT_CHECK -> "unchecked";
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
