package org.sealwright.organisations.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.sealwright.organisations.InvitationAcceptance;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.web.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the link in an invitation opens. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

    private static final Actor JOB = Actor.system("invitation");

    private final InvitationAcceptance acceptance;
    private final MessageSource messages;

    InvitationController(InvitationAcceptance acceptance, MessageSource messages) {
        this.acceptance = acceptance;
        this.messages = messages;
    }

    @GetMapping
    String offer(@PathVariable String token, Model model) {
        model.addAttribute("offer", acceptance.open(JOB, token));
        model.addAttribute("form", NameAndPasswordForm.empty());
        return "organisations/invitation";
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @Valid @ModelAttribute("form") NameAndPasswordForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        model.addAttribute("offer", acceptance.open(JOB, token));
        if (!result.hasErrors()) {
            try {
                acceptance.accept(JOB, token, form.name(), form.password());
                return done(locale, redirect);
            } catch (Refused refusal) {
                Refusals.show(refusal, result);
            }
        }
        return "organisations/invitation";
    }

    @PostMapping("/join")
    String join(@PathVariable String token, Locale locale, RedirectAttributes redirect) {
        acceptance.accept(JOB, token);
        return done(locale, redirect);
    }

    private String done(Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("said", messages.getMessage("organisations.invitation.said", null, locale));
        return "redirect:/sign-in";
    }
}
