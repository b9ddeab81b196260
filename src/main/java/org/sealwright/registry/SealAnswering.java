package org.sealwright.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.EditionId;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.web.Gzip;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.databind.json.JsonMapper;

/** Prepares the bytes of a seal's page and of its JSON, keeps them, and sends them. */
@Component
class SealAnswering {

    private final Catalogue catalogue;
    private final PublicRegistry registry;
    private final PreparedAnswers answers;
    private final SpringTemplateEngine templates;
    private final JsonMapper json;

    SealAnswering(
            Catalogue catalogue,
            PublicRegistry registry,
            PreparedAnswers answers,
            SpringTemplateEngine templates,
            JsonMapper json) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.answers = answers;
        this.templates = templates;
        this.json = json;
    }

    /** Sends a form of the seal in the encoding that the reader takes; prepares it in both, so that the next is ready. */
    void answer(RegistryEntry entry, Prepared.Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Instant now = registry.now();
        Instant staleAt = entry.staleAt(now, registry.midnight());
        byte[] plain = bytes(entry, form, now, request, response);
        String number = entry.document().number();
        Prepared.Encoding wanted = Prepared.Encoding.acceptedBy(request.getHeader("Accept-Encoding"));
        for (Prepared.Encoding encoding : Prepared.Encoding.values()) {
            byte[] encoded = encoding == Prepared.Encoding.GZIP ? Gzip.packed(plain) : plain;
            Prepared prepared = Prepared.of(encoded, form.contentType(), encoding, entry.revision(), staleAt);
            answers.keep(new Prepared.Key(number, form, encoding), prepared);
            if (encoding == wanted) {
                PreparedWriter.write(prepared, request, response);
            }
        }
    }

    private byte[] bytes(
            RegistryEntry entry,
            Prepared.Form form,
            Instant now,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicSeal seal = entry.readAt(now, FirmwareFinding.NOT_ASKED);
        return switch (form) {
            case JSON -> json.writeValueAsBytes(seal);
            case PAGE -> page(seal, entry, request, response).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String page(
            PublicSeal seal, RegistryEntry entry, HttpServletRequest request, HttpServletResponse response) {
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(request.getServletContext())
                        .buildExchange(request, response),
                Locale.ENGLISH);
        context.setVariable("page", pageOf(seal, entry));
        return templates.process("registry/seal", context);
    }

    SealPage pageOf(PublicSeal seal, RegistryEntry entry) {
        return SealPage.of(
                seal,
                entry,
                catalogue.edition(new EditionId(seal.edition())).orElse(null),
                catalogue.scheme(seal.scheme()).orElse(null),
                registry.zone());
    }
}
