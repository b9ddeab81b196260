package org.sealwright.organisations.web;

import java.util.UUID;
import org.sealwright.organisations.MembershipChange;
import org.sealwright.organisations.People;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.web.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person of an organisation: their roles, and the end of their membership. */
@Controller
@RequestMapping({"/organisation", "/admin/organisations/{organisation:[0-9a-f-]{36}}"})
class MemberController {

    private final People people;
    private final MembershipChange memberships;
    private final MessageSource messages;

    MemberController(People people, MembershipChange memberships, MessageSource messages) {
        this.people = people;
        this.memberships = memberships;
        this.messages = messages;
    }

    @GetMapping("/people/{account}")
    String person(Actor actor, @ModelAttribute("place") Place place, @PathVariable UUID account, Model model) {
        place.requireManages();
        People.Member member = people.member(actor, place.id(), account);
        model.addAttribute("member", member);
        model.addAttribute("form", RolesForm.of(member.roles()));
        return "organisations/member";
    }

    @PostMapping("/people/{account}")
    String changeRoles(
            Actor actor,
            @ModelAttribute("place") Place place,
            @PathVariable UUID account,
            @ModelAttribute("form") RolesForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        place.requireManages();
        People.Member member = people.member(actor, place.id(), account);
        try {
            memberships.changeRoles(actor, place.id(), account, form.chosen());
            return place.done(redirect, messages, "organisations.organisation.roles-changed", member.name());
        } catch (Refused refusal) {
            Refusals.show(refusal, result);
        }
        model.addAttribute("member", member);
        return "organisations/member";
    }

    @PostMapping("/people/{account}/end")
    String end(
            Actor actor,
            @ModelAttribute("place") Place place,
            @PathVariable UUID account,
            Model model,
            RedirectAttributes redirect) {
        place.requireManages();
        People.Member member = people.member(actor, place.id(), account);
        RolesForm form = RolesForm.of(member.roles());
        BindingResult result = new BeanPropertyBindingResult(form, "form");
        try {
            memberships.end(actor, place.id(), account);
            return place.done(redirect, messages, "organisations.organisation.ended", member.name());
        } catch (Refused refusal) {
            Refusals.show(refusal, result);
        }
        model.addAttribute("member", member);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
        return "organisations/member";
    }
}
