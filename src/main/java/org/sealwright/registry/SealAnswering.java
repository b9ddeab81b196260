package org.sealwright.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.CatalogueTitles;
import org.sealwright.catalogue.EditionId;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.web.Gzip;
import org.sealwright.web.Languages;
import org.sealwright.web.Reading;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.databind.json.JsonMapper;

/** Prepares the bytes of a seal's page and of its JSON, keeps them, and sends them. */
@Component
class SealAnswering {

    private final Catalogue catalogue;
    private final CatalogueTitles titles;
    private final PublicRegistry registry;
    private final PreparedAnswers answers;
    private final SpringTemplateEngine templates;
    private final JsonMapper json;
    private final Languages languages;

    SealAnswering(
            Catalogue catalogue,
            CatalogueTitles titles,
            PublicRegistry registry,
            PreparedAnswers answers,
            SpringTemplateEngine templates,
            JsonMapper json,
            Languages languages) {
        this.catalogue = catalogue;
        this.titles = titles;
        this.registry = registry;
        this.answers = answers;
        this.templates = templates;
        this.json = json;
        this.languages = languages;
    }

    /**
     * Sends a form of the seal in the language and encoding that the reader takes, and keeps it for the next. An address that
     * asks for more than a language is answered and nothing kept: its page names that very address.
     */
    void answer(RegistryEntry entry, Prepared.Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Instant now = registry.now();
        Instant staleAt = entry.staleAt(now, registry.midnight());
        Prepared.Encoding encoding = Prepared.Encoding.acceptedBy(request.getHeader("Accept-Encoding"));
        Reading reading = form == Prepared.Form.JSON ? null : languages.reading(request);
        Prepared.Variant variant = new Prepared.Variant(form, encoding, reading);
        PublicSeal seal = entry.readAt(now, FirmwareFinding.NOT_ASKED);
        byte[] plain = form == Prepared.Form.JSON
                ? json.writeValueAsBytes(seal)
                : page(seal, entry, request, response).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = encoding == Prepared.Encoding.GZIP ? Gzip.packed(plain) : plain;
        Prepared prepared = Prepared.of(bytes, variant, entry.revision(), staleAt);
        if (PublicFilter.variant(form, request, languages) != null) {
            answers.keep(entry.document().number(), variant, prepared);
        }
        PreparedWriter.write(prepared, request, response);
    }

    private String page(
            PublicSeal seal, RegistryEntry entry, HttpServletRequest request, HttpServletResponse response) {
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(request.getServletContext())
                        .buildExchange(request, response),
                languages.reading(request).locale());
        context.setVariable("canonical", "/seals/" + seal.number());
        context.setVariable("page", pageOf(seal, entry, context.getLocale()));
        context.setVariable("social", true);
        return templates.process("registry/seal", context);
    }

    /** The seal as a page shows it in a language. */
    SealPage pageOf(PublicSeal seal, RegistryEntry entry, Locale locale) {
        return SealPage.of(
                seal,
                entry,
                catalogue.edition(new EditionId(seal.edition())).orElse(null),
                catalogue.scheme(seal.scheme()).orElse(null),
                registry.zone(),
                title -> titles.of(title, locale));
    }
}
