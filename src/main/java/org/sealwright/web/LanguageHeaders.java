package org.sealwright.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells caches that a page depends on the reader's language, and keeps a chosen language through a redirect. The language that it
 * came to, {@code Content-Language}, is written by Thymeleaf's view.
 */
class LanguageHeaders implements HandlerInterceptor {

    private static final String REDIRECT = "redirect:/";

    private final Languages languages;

    LanguageHeaders(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) {
            return;
        }
        Reading reading = languages.reading(request);
        if (reading.offered()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        String view = page.getViewName();
        if (reading.chosen() && view != null && view.startsWith(REDIRECT)) {
            page.setViewName("redirect:" + PageLinks.in(reading, view.substring(REDIRECT.length() - 1)));
        }
    }
}
