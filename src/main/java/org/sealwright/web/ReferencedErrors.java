package org.sealwright.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Gives every unexpected error a reference number that stands on the page and in the log, and nothing else on the page. */
@Component
class ReferencedErrors extends DefaultErrorAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(ReferencedErrors.class);

    private static final int SERVER_ERROR = 500;

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        Throwable error = getError(request);
        if (error != null && attributes.get("status") instanceof Integer status && status >= SERVER_ERROR) {
            String reference = Ids.next().toString().substring(24);
            attributes.put("reference", reference);
            LOG.error("Error {} at {}", reference, attributes.get("path"), error);
        }
        return attributes;
    }
}
