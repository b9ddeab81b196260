package org.sealwright.surveillance;

import jakarta.validation.Valid;
import java.util.List;
import org.sealwright.seals.SealListing;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.NavigationItem;
import org.sealwright.web.NavigationSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** A manufacturer's own seals, and the request to end one. */
@Controller
@RequestMapping("/surveillance/mine")
class OwnSealsController implements NavigationSource {

    private final SealListing listing;
    private final HolderRequests requests;
    private final MessageSource messages;

    OwnSealsController(SealListing listing, HolderRequests requests, MessageSource messages) {
        this.listing = listing;
        this.requests = requests;
        this.messages = messages;
    }

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        return actor.hasAny(Role.OWNER, Role.EDITOR, Role.VIEWER)
                ? List.of(new NavigationItem(50, "surveillance.nav", "/surveillance/mine"))
                : List.of();
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("seals", listing.ending(actor, page));
        model.addAttribute("mayFollow", actor.hasAny(Role.OWNER, Role.EDITOR));
        model.addAttribute("mayEnd", actor.has(Role.OWNER));
        return "surveillance/mine";
    }

    @GetMapping("/{number}/end")
    String ask(Actor actor, @PathVariable String number, Model model) {
        model.addAttribute("seal", requests.own(actor, parse(number)));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", EndForm.empty());
        }
        return "surveillance/end";
    }

    @PostMapping("/{number}/end")
    String end(
            Actor actor,
            @PathVariable String number,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            String opened = requests.end(actor, form.id(), parse(number), form.text());
            redirect.addFlashAttribute("said", say("surveillance.said.end-asked", opened));
            return "redirect:/decisions/mine";
        } catch (Refused refusal) {
            if (refusal.field() == null) {
                errors.reject(refusal.key(), refusal.arguments(), refusal.key());
            } else {
                errors.rejectValue(refusal.field(), refusal.key(), refusal.arguments(), refusal.key());
            }
            return ask(actor, number, model);
        }
    }

    private static SealNumber parse(String number) {
        try {
            return SealNumber.parse(number);
        } catch (MalformedSealNumberException e) {
            throw new NotFound("seal", number);
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
