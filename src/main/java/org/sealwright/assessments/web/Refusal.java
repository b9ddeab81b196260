package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A form that was refused, to be shown again as it was typed.
 *
 * @param form which form of the page
 * @param sentence what to do
 * @param field the field concerned; {@code null} where it is the form as a whole
 * @param typed what was typed, by field
 */
record Refusal(String form, String sentence, @Nullable String field, Map<String, String> typed) {

    static Refusal of(String form, Refused refused, HttpServletRequest request, MessageSource messages) {
        String sentence =
                messages.getMessage(refused.key(), refused.arguments(), refused.key(), LocaleContextHolder.getLocale());
        return new Refusal(form, String.valueOf(sentence), refused.field(), typed(request));
    }

    static Refusal of(String form, String key, HttpServletRequest request, MessageSource messages) {
        return of(form, new Refused(key), request, messages);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, String.join(", ", values)));
        return typed;
    }

    /** Whether it is this form that was refused. */
    boolean concerns(String name) {
        return form.equals(name);
    }

    /** What was typed into a field of this form, or what stands there otherwise. */
    public static String value(@Nullable Refusal refusal, String form, String field, @Nullable String otherwise) {
        String standing = otherwise == null ? "" : otherwise;
        return refusal != null && refusal.concerns(form) ? refusal.typed().getOrDefault(field, "") : standing;
    }
}
