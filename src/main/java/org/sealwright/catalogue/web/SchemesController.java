package org.sealwright.catalogue.web;

import java.util.List;
import org.sealwright.catalogue.SchemeActivation;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.web.NavigationItem;
import org.sealwright.web.NavigationSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators see the schemes and confirm that they compared them. */
@Controller
class SchemesController implements NavigationSource {

    private final SchemeActivation activation;
    private final MessageSource messages;

    SchemesController(SchemeActivation activation, MessageSource messages) {
        this.activation = activation;
        this.messages = messages;
    }

    @GetMapping("/admin/schemes")
    String schemes(Actor actor, Model model) {
        model.addAttribute("schemes", activation.statuses(actor));
        return "catalogue/schemes";
    }

    @PostMapping("/admin/schemes/{scheme}/comparison")
    String confirm(Actor actor, @PathVariable String scheme, RedirectAttributes redirect) {
        String key = activation.confirm(actor, scheme) ? "catalogue.schemes.confirmed" : "catalogue.schemes.already";
        redirect.addFlashAttribute("said", messages.getMessage(key, null, LocaleContextHolder.getLocale()));
        return "redirect:/admin/schemes";
    }

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        return actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)
                ? List.of(new NavigationItem(80, "catalogue.nav.schemes", "/admin/schemes"))
                : List.of();
    }
}
