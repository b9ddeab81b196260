package org.sealwright.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Builds the links of templates. Only our static files have addresses with a digest in them; finding that out costs a search
 * through every place where a file could lie, so it is not asked of links to pages. On a page with a thousand forms that
 * search took most of the time.
 */
@Component
class PageLinks extends StandardLinkBuilder {

    private static final List<String> FILES = List.of("/css/", "/js/", "/img/", "/webjars/");

    PageLinks(SpringTemplateEngine templates) {
        templates.setLinkBuilder(this);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return FILES.stream().anyMatch(link::startsWith) ? super.processLink(context, link) : link;
    }
}
