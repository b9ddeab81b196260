package org.sealwright.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.PublicAddress;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.servlet.IServletWebExchange;

/** Gives every template {@code #languages}: what the layout says of the page's language and of the others. */
@Component
class LanguageDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "languages";

    private final Languages languages;
    private final PublicAddress address;

    LanguageDialect(Languages languages, PublicAddress address) {
        super("Languages");
        this.languages = languages;
        this.address = address;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return context instanceof IWebContext page
                        && page.getExchange() instanceof IServletWebExchange exchange
                        && exchange.getNativeRequestObject() instanceof HttpServletRequest request
                        && exchange.getNativeResponseObject() instanceof HttpServletResponse response
                ? new PageLanguages(languages, address, request, response)
                : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
