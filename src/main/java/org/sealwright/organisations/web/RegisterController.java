package org.sealwright.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.sealwright.organisations.MakerRegistration;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a manufacturer comes in. */
@Controller
class RegisterController {

    private static final Actor JOB = Actor.system("registration");

    private final MakerRegistration registration;
    private final MessageSource messages;

    RegisterController(MakerRegistration registration, MessageSource messages) {
        this.registration = registration;
        this.messages = messages;
    }

    @GetMapping("/manufacturers")
    String explain() {
        return "organisations/manufacturers";
    }

    @GetMapping("/register")
    String ask(Model model, Locale locale) {
        model.addAttribute("form", RegisterForm.empty());
        model.addAttribute("countries", countries(locale));
        return "organisations/register";
    }

    @PostMapping("/register")
    String send(
            @Valid @ModelAttribute("form") RegisterForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            model.addAttribute("countries", countries(locale));
            return "organisations/register";
        }
        registration.ask(
                JOB, form.id() == null ? Ids.next() : form.id(), form.claim(), String.valueOf(request.getRemoteAddr()));
        redirect.addFlashAttribute("email", form.email());
        return "redirect:/register/sent";
    }

    @GetMapping("/register/sent")
    String sent() {
        return "organisations/sent";
    }

    @GetMapping("/register/{token}")
    String choose(@PathVariable String token, Model model) {
        model.addAttribute("claim", registration.open(JOB, token));
        model.addAttribute("form", new PasswordForm(""));
        return "organisations/confirm";
    }

    @PostMapping("/register/{token}")
    String confirm(
            @PathVariable String token,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        model.addAttribute("claim", registration.open(JOB, token));
        if (!result.hasErrors()) {
            try {
                registration.confirm(JOB, token, form.password());
                redirect.addFlashAttribute("said", messages.getMessage("organisations.confirm.said", null, locale));
                return "redirect:/sign-in";
            } catch (Refused refusal) {
                Refusals.show(refusal, result);
            }
        }
        return "organisations/confirm";
    }

    private static Map<String, String> countries(Locale locale) {
        return Countries.inOrder(locale);
    }
}
