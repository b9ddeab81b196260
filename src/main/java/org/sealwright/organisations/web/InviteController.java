package org.sealwright.organisations.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.sealwright.organisations.InvitationIssuing;
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

/** Inviting people to an organisation, and thinking better of it. */
@Controller
@RequestMapping({"/organisation", "/admin/organisations/{organisation:[0-9a-f-]{36}}"})
class InviteController {

    private final InvitationIssuing invitations;
    private final MessageSource messages;

    InviteController(InvitationIssuing invitations, MessageSource messages) {
        this.invitations = invitations;
        this.messages = messages;
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
            RedirectAttributes redirect) {
        if (!result.hasErrors()) {
            try {
                invitations.invite(actor, form.invitation(), place.id(), form.address(), form.chosen());
                return place.done(redirect, messages, "organisations.organisation.invited", form.email());
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
            RedirectAttributes redirect) {
        invitations.revoke(actor, invitation);
        return place.done(redirect, messages, "organisations.organisation.revoked");
    }
}
