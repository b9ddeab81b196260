package org.sealwright.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.sealwright.seals.SharePicture;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.Answer;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The picture that other sites show beside a link to a seal. It says what the page says, in the reader's language, and as of
 * which day; a few are kept, because a link that spreads is asked for often.
 */
@Controller
class ShareController {

    private static final int KEPT = 200;

    private final PublicRegistry registry;
    private final MessageSource messages;
    private final Cache<SharePicture, byte[]> drawn =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ShareController(PublicRegistry registry, MessageSource messages) {
        this.registry = registry;
        this.messages = messages;
    }

    @GetMapping("/seals/{number}/share.png")
    ResponseEntity<byte[]> picture(@PathVariable("number") String typed, Locale locale) {
        byte[] picture = drawn.get(of(find(typed), locale), SharePicture::png);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .eTag('"' + Sha256.of(picture).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(picture);
    }

    private SharePicture of(RegistryEntry entry, Locale locale) {
        PublicSeal seal = entry.document();
        Answer answer = entry.answerAt(registry.now(), FirmwareFinding.NOT_ASKED);
        String day = AsOf.of(registry.now().atZone(registry.zone()), locale).day();
        return new SharePicture(
                seal.number(),
                seal.level(),
                answer == Answer.COULD_NOT_CHECK ? null : SealHit.Tone.look(answer.word()),
                seal.product().name(),
                seal.product().maker(),
                messages.getMessage("registry.seal.answer." + answer.word(), null, locale),
                messages.getMessage("product.share.as-of", new Object[] {day}, locale));
    }

    private RegistryEntry find(String typed) {
        try {
            return registry.find(SealNumber.parse(typed).value()).orElseThrow(() -> new NotFound("seal", typed));
        } catch (MalformedSealNumberException e) {
            throw new NotFound("seal", typed);
        }
    }
}
