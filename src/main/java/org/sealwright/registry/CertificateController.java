package org.sealwright.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.seals.CertificateDocuments;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.Answer;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The certificate as a signed document, in the reader's language. It goes out only where the seal's page says valid: paper does not
 * turn with the state. Otherwise a page says why there is none.
 */
@Controller
class CertificateController {

    private static final Actor READER = Actor.system("registry.public");
    private static final int SECONDS_TO_WAIT = 10;

    private final PublicRegistry registry;
    private final CertificateDocuments documents;

    CertificateController(PublicRegistry registry, CertificateDocuments documents) {
        this.registry = registry;
        this.documents = documents;
    }

    @GetMapping("/seals/{number}/certificate.pdf")
    Object certificate(
            @PathVariable("number") String typed, Locale language, HttpServletResponse response, Model model) {
        RegistryEntry entry = find(typed);
        Answer answer = entry.answerAt(registry.now(), FirmwareFinding.NOT_ASKED);
        SealNumber number = new SealNumber(entry.document().number());
        Optional<byte[]> document = answer == Answer.VALID
                ? documents.of(READER, number, entry.document().version(), language)
                : Optional.empty();
        if (document.isPresent()) {
            return shown(document.get(), number, language);
        }
        return none(answer, entry, response, model);
    }

    private static ResponseEntity<byte[]> shown(byte[] document, SealNumber number, Locale language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .eTag('"' + Sha256.of(document).hex() + '"')
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(number + "-" + language.getLanguage() + ".pdf")
                                .build()
                                .toString())
                .body(document);
    }

    private static String none(Answer answer, RegistryEntry entry, HttpServletResponse response, Model model) {
        HttpStatus status = switch (answer) {
            case WITHDRAWN, EXPIRED, SUPERSEDED -> HttpStatus.GONE;
            case SUSPENDED, NOT_OURS -> HttpStatus.NOT_FOUND;
            case VALID, FIRMWARE_NOT_COVERED, COULD_NOT_CHECK -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        model.addAttribute("number", entry.document().number());
        model.addAttribute("reason", answer == Answer.VALID ? "busy" : answer.word());
        return "registry/no-certificate";
    }

    private RegistryEntry find(String typed) {
        try {
            return registry.find(SealNumber.parse(typed).value()).orElseThrow(() -> new NotFound("seal", typed));
        } catch (MalformedSealNumberException e) {
            throw new NotFound("seal", typed);
        }
    }
}
