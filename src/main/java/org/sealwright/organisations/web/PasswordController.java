package org.sealwright.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.sealwright.organisations.PasswordRecovery;
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

/** Forgotten passwords. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private static final Actor JOB = Actor.system("password-recovery");

    private final PasswordRecovery recovery;
    private final MessageSource messages;

    PasswordController(PasswordRecovery recovery, MessageSource messages) {
        this.recovery = recovery;
        this.messages = messages;
    }

    @GetMapping("/forgot")
    String ask(Model model) {
        model.addAttribute("form", new EmailForm(""));
        return "organisations/forgot";
    }

    @PostMapping("/forgot")
    String send(
            @Valid @ModelAttribute("form") EmailForm form,
            BindingResult result,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            return "organisations/forgot";
        }
        recovery.ask(JOB, form.address(), String.valueOf(request.getRemoteAddr()));
        redirect.addFlashAttribute("email", form.email());
        return "redirect:/password/sent";
    }

    @GetMapping("/sent")
    String sent() {
        return "organisations/sent";
    }

    @GetMapping("/reset/{token}")
    String choose(@PathVariable String token, Model model) {
        model.addAttribute("email", recovery.open(JOB, token));
        model.addAttribute("form", new PasswordForm(""));
        return "organisations/reset";
    }

    @PostMapping("/reset/{token}")
    String set(
            @PathVariable String token,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        model.addAttribute("email", recovery.open(JOB, token));
        if (!result.hasErrors()) {
            try {
                recovery.recover(JOB, token, form.password());
                redirect.addFlashAttribute("said", messages.getMessage("organisations.reset.said", null, locale));
                return "redirect:/sign-in";
            } catch (Refused refusal) {
                Refusals.show(refusal, result);
            }
        }
        return "organisations/reset";
    }
}
