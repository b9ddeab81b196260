package org.sealwright.organisations.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.InterestDeclaration;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.web.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
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

/** In whom a person has an interest. The manufacturer is looked for by name first, so that nobody picks from thousands. */
@Controller
@RequestMapping("/account/interests")
class InterestController {

    private final InterestDeclaration declaration;
    private final Directory directory;
    private final MessageSource messages;

    InterestController(InterestDeclaration declaration, Directory directory, MessageSource messages) {
        this.declaration = declaration;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        requireIndependent(actor);
        model.addAttribute("interests", declaration.own(actor));
        return "organisations/interests";
    }

    @GetMapping("/new")
    String ask(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        requireIndependent(actor);
        model.addAttribute("q", q);
        model.addAttribute("makers", directory.makers(q, page));
        return "organisations/interest-maker";
    }

    @GetMapping("/new/{maker}")
    String describe(Actor actor, @PathVariable UUID maker, Model model) {
        requireIndependent(actor);
        model.addAttribute("maker", directory.organisation(maker));
        model.addAttribute("form", InterestForm.about(maker));
        return "organisations/interest";
    }

    @PostMapping("/new/{maker}")
    String declare(
            Actor actor,
            @PathVariable UUID maker,
            @Valid @ModelAttribute("form") InterestForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        model.addAttribute("maker", directory.organisation(maker));
        if (!result.hasErrors()) {
            try {
                declaration.declare(actor, Objects.requireNonNull(form.id()), maker, form.reason(), form.endedOn());
                return done("organisations.interests.declared", locale, redirect);
            } catch (Refused refusal) {
                Refusals.show(refusal, result);
            }
        }
        return "organisations/interest";
    }

    @PostMapping("/{interest}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID interest, Locale locale, RedirectAttributes redirect) {
        declaration.withdraw(actor, interest);
        return done("organisations.interests.withdrawn", locale, redirect);
    }

    private String done(String key, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("said", messages.getMessage(key, null, locale));
        return "redirect:/account/interests";
    }

    private static void requireIndependent(Actor actor) {
        if (actor.isOf(OrganisationKind.MANUFACTURER)) {
            throw new AccessDeniedException("A manufacturer's people declare no interests");
        }
    }
}
