package org.sealwright.organisations.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.sealwright.organisations.FirstSetup;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.web.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page of a new portal. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private static final Actor JOB = Actor.system("first-setup");

    private final FirstSetup setup;
    private final MessageSource messages;

    SetupController(FirstSetup setup, MessageSource messages) {
        this.setup = setup;
        this.messages = messages;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        setup.open(JOB, token);
        model.addAttribute("form", SetupForm.with(token));
        return "organisations/setup";
    }

    @PostMapping
    String make(
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult result,
            Locale locale,
            RedirectAttributes redirect) {
        setup.open(JOB, form.token());
        if (!result.hasErrors()) {
            try {
                setup.setUp(JOB, form.token(), form.body(), form.name(), form.address(), form.password());
                redirect.addFlashAttribute("said", messages.getMessage("organisations.setup.said", null, locale));
                return "redirect:/sign-in";
            } catch (Refused refusal) {
                Refusals.show(refusal, result);
            }
        }
        return "organisations/setup";
    }

    @ModelAttribute("countries")
    Map<String, String> countries(Locale locale) {
        return Countries.inOrder(locale);
    }
}
