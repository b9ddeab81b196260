package org.sealwright.organisations.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sealwright.organisations.AccountClosing;
import org.sealwright.organisations.InterestDeclaration;
import org.sealwright.organisations.OrganisationDescription;
import org.sealwright.organisations.People;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
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

/** Everybody, every organisation, every declared interest: for administrators, and for auditors to read. */
@Controller
@RequestMapping("/admin")
class AdministrationController {

    private final People people;
    private final AccountClosing accounts;
    private final OrganisationDescription organisations;
    private final InterestDeclaration interests;
    private final MessageSource messages;

    AdministrationController(
            People people,
            AccountClosing accounts,
            OrganisationDescription organisations,
            InterestDeclaration interests,
            MessageSource messages) {
        this.people = people;
        this.accounts = accounts;
        this.organisations = organisations;
        this.interests = interests;
        this.messages = messages;
    }

    @GetMapping("/people")
    String people(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("people", people.search(actor, q, page));
        model.addAttribute("manages", actor.has(Role.ADMINISTRATOR));
        return "organisations/people";
    }

    @PostMapping("/people/{account}/disable")
    String disable(
            Actor actor,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            accounts.disable(actor, account);
            redirect.addFlashAttribute("said", messages.getMessage("organisations.people.disabled", null, locale));
        } catch (Refused refusal) {
            redirect.addFlashAttribute("refused", messages.getMessage(refusal.key(), refusal.arguments(), locale));
        }
        return back(q, redirect);
    }

    @PostMapping("/people/{account}/enable")
    String enable(
            Actor actor,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            RedirectAttributes redirect) {
        accounts.enable(actor, account);
        redirect.addFlashAttribute("said", messages.getMessage("organisations.people.enabled", null, locale));
        return back(q, redirect);
    }

    @GetMapping("/organisations")
    String organisations(
            Actor actor,
            @RequestParam(defaultValue = "MANUFACTURER") OrganisationKind kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        model.addAttribute("kind", kind);
        model.addAttribute("q", q);
        model.addAttribute("organisations", people.organisations(actor, kind, q, page));
        model.addAttribute("countries", Countries.inOrder(locale));
        model.addAttribute("manages", actor.has(Role.ADMINISTRATOR));
        return "organisations/organisations";
    }

    @GetMapping("/organisations/new")
    String describeLaboratory(Actor actor, Model model, Locale locale) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("Administrators make laboratories");
        }
        model.addAttribute("form", FactsForm.empty());
        model.addAttribute("countries", Countries.inOrder(locale));
        return "organisations/laboratory";
    }

    @PostMapping("/organisations/new")
    String addLaboratory(
            Actor actor,
            @Valid @ModelAttribute("form") FactsForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            model.addAttribute("countries", Countries.inOrder(locale));
            return "organisations/laboratory";
        }
        UUID laboratory = form.laboratory();
        organisations.addLaboratory(actor, laboratory, form.facts());
        redirect.addFlashAttribute("said", messages.getMessage("organisations.laboratory.said", null, locale));
        return "redirect:/admin/organisations/" + laboratory;
    }

    @GetMapping("/interests")
    String interests(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("interests", interests.all(actor, page));
        return "organisations/all-interests";
    }

    private static String back(String q, RedirectAttributes redirect) {
        redirect.addAllAttributes(q.isEmpty() ? Map.of() : Map.of("q", q));
        return "redirect:/admin/people";
    }
}
