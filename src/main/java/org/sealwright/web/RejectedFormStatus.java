package org.sealwright.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** A form that is shown again because something was wrong goes out as 422, for every form at once. */
class RejectedFormStatus implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && hasErrors(page) && response.getStatus() == HttpStatus.OK.value()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static boolean hasErrors(ModelAndView page) {
        return page.getModel().values().stream()
                .anyMatch(value -> value instanceof BindingResult result && result.hasErrors());
    }
}
