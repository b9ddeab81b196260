package org.sealwright.organisations.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.InvitationIssuing;
import org.sealwright.organisations.MembershipChange;
import org.sealwright.organisations.OrganisationDescription;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.organisations.People;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.web.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One organisation: a person's own, or any for those who look after all of them. */
@Controller
@RequestMapping({"/organisation", "/admin/organisations/{organisation:[0-9a-f-]{36}}"})
class OrganisationController {

    private final Directory directory;
    private final People people;
    private final OrganisationDescription description;
    private final InvitationIssuing invitations;
    private final MembershipChange memberships;
    private final MessageSource messages;

    OrganisationController(
            Directory directory,
            People people,
            OrganisationDescription description,
            InvitationIssuing invitations,
            MembershipChange memberships,
            MessageSource messages) {
        this.directory = directory;
        this.people = people;
        this.description = description;
        this.invitations = invitations;
        this.memberships = memberships;
        this.messages = messages;
    }

    /** Which organisation the address means, and whether this person may change it. */
    @ModelAttribute
    void place(Actor actor, @PathVariable(required = false) @Nullable UUID organisation, Model model, Locale locale) {
        if (organisation != null && !actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw new AccessDeniedException("Other organisations are the administrators' pages");
        }
        UUID id = organisation == null ? actor.requireOrganisation() : organisation;
        OrganisationView shown = directory.organisation(id);
        boolean manages = actor.has(Role.ADMINISTRATOR) || (actor.has(Role.OWNER) && id.equals(actor.organisation()));
        model.addAttribute(
                "place",
                new Place(
                        shown,
                        organisation == null ? "/organisation" : "/admin/organisations/" + id,
                        manages,
                        Arrays.stream(Role.values())
                                .filter(role -> role.belongsTo(shown.kind()))
                                .toList(),
                        shown.country() == null ? "" : Countries.name(shown.country(), locale)));
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
    String edit(Actor actor, @ModelAttribute("place") Place place, Model model, Locale locale) {
        model.addAttribute("form", FactsForm.of(description.draft(actor, place.id())));
        model.addAttribute("countries", Countries.inOrder(locale));
        return "organisations/facts";
    }

    @PostMapping("/edit")
    String save(
            Actor actor,
            @ModelAttribute("place") Place place,
            @Valid @ModelAttribute("form") FactsForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            model.addAttribute("countries", Countries.inOrder(locale));
            return "organisations/facts";
        }
        description.describe(actor, place.id(), form.facts(), form.version());
        return done(place, redirect, "organisations.organisation.saved", locale);
    }

    @GetMapping("/invite")
    String ask(Actor actor, @ModelAttribute("place") Place place, Model model) {
        place.requireManages();
        model.addAttribute("form", InviteForm.empty());
        return "organisations/invite";
    }

    @PostMapping("/invite")
    String invite(
            Actor actor,
            @ModelAttribute("place") Place place,
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult result,
            Locale locale,
            RedirectAttributes redirect) {
        if (!result.hasErrors()) {
            try {
                invitations.invite(actor, form.invitation(), place.id(), form.address(), form.chosen());
                return done(place, redirect, "organisations.organisation.invited", locale, form.email());
            } catch (Refused refusal) {
                Refusals.show(refusal, result);
            }
        }
        return "organisations/invite";
    }

    @PostMapping("/invitations/{invitation}/revoke")
    String revoke(
            Actor actor,
            @ModelAttribute("place") Place place,
            @PathVariable UUID invitation,
            Locale locale,
            RedirectAttributes redirect) {
        invitations.revoke(actor, invitation);
        return done(place, redirect, "organisations.organisation.revoked", locale);
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
            Locale locale,
            RedirectAttributes redirect) {
        place.requireManages();
        People.Member member = people.member(actor, place.id(), account);
        try {
            memberships.changeRoles(actor, place.id(), account, form.chosen());
            return done(place, redirect, "organisations.organisation.roles-changed", locale, member.name());
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
            Locale locale,
            RedirectAttributes redirect) {
        place.requireManages();
        People.Member member = people.member(actor, place.id(), account);
        RolesForm form = RolesForm.of(member.roles());
        BindingResult result = new BeanPropertyBindingResult(form, "form");
        try {
            memberships.end(actor, place.id(), account);
            return done(place, redirect, "organisations.organisation.ended", locale, member.name());
        } catch (Refused refusal) {
            Refusals.show(refusal, result);
        }
        model.addAttribute("member", member);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
        return "organisations/member";
    }

    private String done(Place place, RedirectAttributes redirect, String key, Locale locale, Object... arguments) {
        redirect.addFlashAttribute("said", messages.getMessage(key, arguments, locale));
        return "redirect:" + place.base();
    }

    /**
     * What all these pages know.
     *
     * @param base the address that they stand below
     * @param manages whether this person looks after the organisation's people
     * @param roles what such an organisation can give
     */
    record Place(OrganisationView organisation, String base, boolean manages, List<Role> roles, String country) {

        UUID id() {
            return organisation.id();
        }

        void requireManages() {
            if (!manages) {
                throw new AccessDeniedException("Not theirs to look after");
            }
        }
    }
}
