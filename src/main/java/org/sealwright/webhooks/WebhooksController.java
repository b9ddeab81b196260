package org.sealwright.webhooks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.web.NavigationItem;
import org.sealwright.web.NavigationSource;
import org.sealwright.web.Refusals;
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

/** Who is told of changes of seals, and how the last messages went. */
@Controller
@RequestMapping("/admin/webhooks")
class WebhooksController implements NavigationSource {

    private static final String LIST = "webhooks/subscribers";

    private final Subscribers subscribers;
    private final MessageSource messages;

    WebhooksController(Subscribers subscribers, MessageSource messages) {
        this.subscribers = subscribers;
        this.messages = messages;
    }

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        return actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)
                ? List.of(new NavigationItem(86, "webhooks.nav", "/admin/webhooks"))
                : List.of();
    }

    @GetMapping
    String all(Actor actor, Model model) {
        model.addAttribute("form", WebhookForm.empty());
        return list(actor, model);
    }

    /** The secret is in the answer itself: a redirect would have to keep it somewhere on the way. */
    @PostMapping
    String add(
            Actor actor,
            @ModelAttribute("form") WebhookForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        try {
            Optional<String> secret =
                    subscribers.add(actor, form.id(), WebhookForm.text(form.name()), WebhookForm.text(form.address()));
            return secret.isPresent()
                    ? secretPage(actor, form.id(), secret.get(), model, response)
                    : "redirect:/admin/webhooks/" + form.id();
        } catch (Refused refusal) {
            Refusals.show(refusal, errors);
            return list(actor, model);
        }
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("subscriber", subscribers.require(actor, id));
        model.addAttribute("deliveries", subscribers.lastDeliveries(actor, id));
        model.addAttribute("mayAct", actor.has(Role.ADMINISTRATOR));
        return "webhooks/subscriber";
    }

    @PostMapping("/{id}/secret")
    String renew(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int generation,
            Model model,
            HttpServletResponse response) {
        return secretPage(actor, id, subscribers.renew(actor, id, generation), model, response);
    }

    @PostMapping("/{id}/pause")
    String pause(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        subscribers.pause(actor, id);
        return said("paused", "/admin/webhooks/" + id, redirect);
    }

    @PostMapping("/{id}/resume")
    String resume(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        subscribers.resume(actor, id);
        return said("resumed", "/admin/webhooks/" + id, redirect);
    }

    @PostMapping("/{id}/retry")
    String retry(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        subscribers.retry(actor, id);
        return said("retried", "/admin/webhooks/" + id, redirect);
    }

    @PostMapping("/{id}/removal")
    String remove(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        subscribers.remove(actor, id);
        return said("removed", "/admin/webhooks", redirect);
    }

    private String list(Actor actor, Model model) {
        model.addAttribute("subscribers", subscribers.all(actor));
        model.addAttribute("mayAct", actor.has(Role.ADMINISTRATOR));
        return LIST;
    }

    private String secretPage(Actor actor, UUID id, String secret, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("subscriber", subscribers.require(actor, id));
        model.addAttribute("secret", secret);
        return "webhooks/secret";
    }

    private String said(String word, String address, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "said", messages.getMessage("webhooks.said." + word, null, LocaleContextHolder.getLocale()));
        return "redirect:" + address;
    }
}
