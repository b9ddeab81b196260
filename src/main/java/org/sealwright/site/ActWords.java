package org.sealwright.site;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the trail's acts are called on pages. The trail itself keeps their codes, which never change. */
@Component
class ActWords {

    private final MessageSource messages;

    ActWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A code without words stands for itself. */
    public String of(String act) {
        return Objects.requireNonNull(
                messages.getMessage("act." + act, null, act, LocaleContextHolder.getLocale()), "the code at least");
    }

    List<String> inOrder(List<String> acts) {
        return acts.stream()
                .sorted(Comparator.comparing(this::of, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
