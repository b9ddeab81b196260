package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries out what a form of the overview asks. A refused form comes back with what was typed. */
@Component
class OverviewForms {

    private final OverviewPage page;
    private final MessageSource messages;

    OverviewForms(OverviewPage page, MessageSource messages) {
        this.page = page;
        this.messages = messages;
    }

    /** What every handler needs to answer. */
    record Answering(
            Actor actor,
            UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {}

    String tried(Answering answering, String form, String said, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            answering.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Refusal refusal = Refusal.of(form, refused, answering.request(), messages);
            return page.show(answering.actor(), answering.id(), refusal, answering.model());
        }
        answering
                .redirect()
                .addFlashAttribute("said", messages.getMessage(said, null, LocaleContextHolder.getLocale()));
        return "redirect:/assessments/" + answering.id();
    }
}
