package org.sealwright.decisions.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sealwright.decisions.Appeals;
import org.sealwright.decisions.CaseOutcomes;
import org.sealwright.decisions.Cases;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a manufacturer reads what is under way and what was decided about its products, and contests it. */
@Controller
@RequestMapping("/decisions/mine")
class OwnDecisionsController {

    private final CaseOutcomes outcomes;
    private final Appeals appeals;
    private final Cases cases;
    private final MessageSource messages;
    private final Clock clock;

    OwnDecisionsController(CaseOutcomes outcomes, Appeals appeals, Cases cases, MessageSource messages, Clock clock) {
        this.outcomes = outcomes;
        this.appeals = appeals;
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String mine(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("outcomes", outcomes.mine(actor, page));
        model.addAttribute("pending", outcomes.pending(actor));
        model.addAttribute("mayAppeal", actor.has(Role.OWNER));
        model.addAttribute("today", LocalDate.now(clock));
        return "decisions/mine";
    }

    @GetMapping("/{id}/appeal")
    String appeal(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("decided", appeals.contestable(actor, id));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", AppealForm.empty());
        }
        return "decisions/appeal";
    }

    @PostMapping("/{id}/appeal")
    String contest(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            String number = appeals.open(actor, form.id(), id, form.text());
            redirect.addFlashAttribute("said", say("decisions.said.appealed", number));
            return "redirect:/decisions/mine";
        } catch (Refused refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            errors.rejectValue(refusal.field(), refusal.key(), refusal.arguments(), refusal.key());
            return appeal(actor, id, model);
        }
    }

    @PostMapping("/{id}/take-back")
    String takeBack(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        cases.cancel(actor, id);
        redirect.addFlashAttribute("said", say("decisions.said.taken-back"));
        return "redirect:/decisions/mine";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
