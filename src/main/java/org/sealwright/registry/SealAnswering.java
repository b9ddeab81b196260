package org.sealwright.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.CatalogueTitles;
import org.sealwright.catalogue.EditionId;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.web.Languages;
import org.sealwright.web.Reading;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.databind.json.JsonMapper;

/** Prepares the bytes of a seal's page and of its JSON, keeps them, lets them be stored, and sends them. */
@Component
class SealAnswering {

    private static final Pattern AS_OF = Pattern.compile("(\"asOf\":\")[^\"]*(\")");

    private final Catalogue catalogue;
    private final CatalogueTitles titles;
    private final PublicRegistry registry;
    private final PreparedAnswers answers;
    private final AnswerStoring storing;
    private final SpringTemplateEngine templates;
    private final JsonMapper json;
    private final Languages languages;

    SealAnswering(
            Catalogue catalogue,
            CatalogueTitles titles,
            PublicRegistry registry,
            PreparedAnswers answers,
            AnswerStoring storing,
            SpringTemplateEngine templates,
            JsonMapper json,
            Languages languages) {
        this.catalogue = catalogue;
        this.titles = titles;
        this.registry = registry;
        this.answers = answers;
        this.storing = storing;
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
        Reading reading = languages.reading(request);
        Prepared.Variant variant = new Prepared.Variant(form, encoding, form == Prepared.Form.JSON ? null : reading);
        PublicSeal seal = entry.readAt(now, FirmwareFinding.NOT_ASKED);
        SealPage page = form == Prepared.Form.JSON ? null : pageOf(seal, entry, AsOf.HOLES, reading.locale());
        AnswerPieces pieces = AnswerPieces.of(page == null ? document(seal) : html(page, request, response));
        AsOf asOf = AsOf.of(now.atZone(registry.zone()), variant.locale());
        Prepared prepared = Prepared.of(pieces.filled(asOf, encoding), variant, entry.revision(), staleAt);
        if (PublicFilter.variant(form, request, languages) != null) {
            answers.keep(seal.number(), variant, prepared);
            storing.add(new StoredAnswers.Made(
                    seal.number(),
                    variant,
                    entry.revision(),
                    String.valueOf(seal.answer()),
                    page == null ? StoredAnswers.FOREVER : page.turn(),
                    pieces));
        }
        PreparedWriter.write(prepared, request, response);
    }

    /** A quote inside a text is escaped, so the first of these names is the document's own. */
    private String document(PublicSeal seal) {
        return AS_OF.matcher(json.writeValueAsString(seal)).replaceFirst("$1" + AsOf.HOLES.instant() + "$2");
    }

    private String html(SealPage page, HttpServletRequest request, HttpServletResponse response) {
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(request.getServletContext())
                        .buildExchange(request, response),
                languages.reading(request).locale());
        context.setVariable("canonical", "/seals/" + page.seal().number());
        context.setVariable("page", page);
        context.setVariable("social", true);
        return templates.process("registry/seal", context);
    }

    /** The seal as a page shows it in a language. */
    SealPage pageOf(PublicSeal seal, RegistryEntry entry, Locale locale) {
        return pageOf(seal, entry, AsOf.of(registry.now().atZone(registry.zone()), locale), locale);
    }

    private SealPage pageOf(PublicSeal seal, RegistryEntry entry, AsOf asOf, Locale locale) {
        return SealPage.of(
                seal,
                entry,
                catalogue.edition(new EditionId(seal.edition())).orElse(null),
                catalogue.scheme(seal.scheme()).orElse(null),
                registry.zone(),
                asOf,
                title -> titles.of(title, locale));
    }
}
