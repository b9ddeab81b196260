package org.sealwright.organisations.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealwright.organisations.OrganisationDescription;
import org.sealwright.organisations.People;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
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

/** One organisation: a person's own, or any for those who look after all of them. */
@Controller
@RequestMapping({"/organisation", "/admin/organisations/{organisation:[0-9a-f-]{36}}"})
class OrganisationController {

    private final People people;
    private final OrganisationDescription description;
    private final MessageSource messages;

    OrganisationController(People people, OrganisationDescription description, MessageSource messages) {
        this.people = people;
        this.description = description;
        this.messages = messages;
    }

    @GetMapping
    String show(
            Actor actor,
            @ModelAttribute("place") Place place,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("people", people.of(actor, place.id(), page));
        model.addAttribute("invited", place.manages() ? people.invited(actor, place.id()) : List.of());
        return "organisations/organisation";
    }

    @GetMapping("/edit")
    String edit(Actor actor, @ModelAttribute("place") Place place, Model model) {
        model.addAttribute("form", FactsForm.of(description.draft(actor, place.id())));
        return "organisations/facts";
    }

    @PostMapping("/edit")
    String save(
            Actor actor,
            @ModelAttribute("place") Place place,
            @Valid @ModelAttribute("form") FactsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (!result.hasErrors()) {
            try {
                description.describe(actor, place.id(), form.facts(), form.version());
                return place.done(redirect, messages, "organisations.organisation.saved");
            } catch (Conflict faster) {
                model.addAllAttributes(
                        form.besides(description.draft(actor, place.id())).getModel());
            }
        }
        return "organisations/facts";
    }

    @ModelAttribute("countries")
    Map<String, String> countries(Locale locale) {
        return Countries.inOrder(locale);
    }
}
