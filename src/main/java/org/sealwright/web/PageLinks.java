package org.sealwright.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.IServletWebExchange;

/**
 * Builds the links of templates. Only our static files have addresses with a digest in them; finding that out costs a search
 * through every place where a file could lie, so it is not asked of links to pages. On a page with a thousand forms that
 * search took most of the time.
 *
 * <p>A language that the reader chose goes on with every link to a page that is there in it.
 */
@Component
class PageLinks extends StandardLinkBuilder {

    private static final List<String> FILES = List.of("/css/", "/js/", "/img/", "/webjars/");
    private static final Pattern NAMES_A_LANGUAGE = Pattern.compile(".*[?&]lang=.*");

    private final Languages languages;

    PageLinks(SpringTemplateEngine templates, Languages languages) {
        this.languages = languages;
        templates.setLinkBuilder(this);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        if (FILES.stream().anyMatch(link::startsWith)) {
            return super.processLink(context, link);
        }
        HttpServletRequest request = request(context);
        return request == null ? link : in(languages.reading(request), link);
    }

    /** What a template answers; {@code null} where it makes a document or a letter. */
    static @Nullable HttpServletRequest request(IExpressionContext context) {
        return context instanceof IWebContext page
                        && page.getExchange() instanceof IServletWebExchange exchange
                        && exchange.getNativeRequestObject() instanceof HttpServletRequest request
                ? request
                : null;
    }

    /** A link within the portal as it stands on a page that is read like this. */
    static String in(Reading reading, String link) {
        if (!reading.chosen()
                || !link.startsWith("/")
                || NAMES_A_LANGUAGE.matcher(link).matches()) {
            return link;
        }
        int fragment = link.indexOf('#');
        String plain = fragment < 0 ? link : link.substring(0, fragment);
        int query = plain.indexOf('?');
        String path = query < 0 ? plain : plain.substring(0, query);
        if (!PublicAddresses.isTranslated(path)) {
            return link;
        }
        String joint = query < 0 ? "?" : plain.endsWith("?") || plain.endsWith("&") ? "" : "&";
        return plain + joint + Languages.PARAMETER + "=" + reading.code()
                + (fragment < 0 ? "" : link.substring(fragment));
    }
}
