package org.sealwright.ceremony;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.ceremony.KeyOverview.Line;
import org.sealwright.keys.KeyPlace;
import org.sealwright.keys.KeyRotation;
import org.sealwright.keys.KeyTerms;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys, what is proposed for them, and the forms that propose it. */
@Controller("keyCeremonyController")
@RequestMapping("/admin/keys")
class KeysController implements NavigationSource {

    private final CeremonyReading reading;
    private final KeyCeremony ceremony;
    private final KeyRotation rotation;
    private final KeyTerms terms;
    private final MessageSource messages;
    private final Clock clock;

    KeysController(
            CeremonyReading reading,
            KeyCeremony ceremony,
            KeyRotation rotation,
            KeyTerms terms,
            MessageSource messages,
            Clock clock) {
        this.reading = reading;
        this.ceremony = ceremony;
        this.rotation = rotation;
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        return actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)
                ? List.of(new NavigationItem(85, "ceremony.nav", "/admin/keys"))
                : List.of();
    }

    @GetMapping
    String keys(Actor actor, Model model) {
        model.addAttribute("overview", reading.overview(actor));
        model.addAttribute("mayAct", actor.has(Role.ADMINISTRATOR));
        model.addAttribute("me", actor.id());
        return "ceremony/keys";
    }

    @GetMapping("/rotation/{purpose}")
    String askRotation(Actor actor, @PathVariable String purpose, Model model) {
        return rotationPage(actor, purpose(purpose), model);
    }

    @PostMapping("/rotation/{purpose}")
    String proposeRotation(
            Actor actor,
            @PathVariable String purpose,
            @ModelAttribute("form") RotationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        SigningPurpose chosen = purpose(purpose);
        try {
            ceremony.proposeRotation(
                    actor, form.id(), chosen, blankless(form.successor()), form.chosenDay(), form.text());
            redirect.addFlashAttribute("said", say("ceremony.said.proposed"));
            return "redirect:/admin/keys";
        } catch (Refused refusal) {
            reject(errors, refusal);
            return rotationPage(actor, chosen, model);
        }
    }

    @GetMapping("/compromise/{kid}")
    String askCompromise(Actor actor, @PathVariable String kid, Model model) {
        return compromisePage(actor, kid, model);
    }

    @PostMapping("/compromise/{kid}")
    String proposeCompromise(
            Actor actor,
            @PathVariable String kid,
            @ModelAttribute("form") CompromiseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            ceremony.proposeCompromise(
                    actor, form.id(), kid, form.moment(clock.getZone()), blankless(form.successor()), form.text());
            redirect.addFlashAttribute("said", say("ceremony.said.proposed"));
            return "redirect:/admin/keys";
        } catch (Refused refusal) {
            reject(errors, refusal);
            return compromisePage(actor, kid, model);
        }
    }

    @PostMapping("/proposals/{id}/confirmation")
    String confirm(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        ceremony.confirm(actor, id);
        return said("ceremony.said.confirmed", redirect);
    }

    @PostMapping("/proposals/{id}/refusal")
    String refuse(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        ceremony.refuse(actor, id);
        return said("ceremony.said.refused", redirect);
    }

    @PostMapping("/proposals/{id}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        ceremony.withdraw(actor, id);
        return said("ceremony.said.withdrawn", redirect);
    }

    private String rotationPage(Actor actor, SigningPurpose purpose, Model model) {
        reading.overview(actor);
        choices(purpose, model);
        model.addAttribute("overlap", terms.overlap().toDays());
        if (!model.containsAttribute("form")) {
            LocalDate first = LocalDate.ofInstant(clock.instant().plus(terms.overlap()), clock.getZone());
            model.addAttribute("form", RotationForm.empty(first.plusDays(1)));
        }
        return "ceremony/rotation";
    }

    private String compromisePage(Actor actor, String kid, Model model) {
        Line line = reading.overview(actor).groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(one -> one.key().kid().equals(kid))
                .findFirst()
                .orElseThrow(() -> new NotFound("key", kid));
        choices(line.key().purpose(), model);
        model.addAttribute("line", line);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", CompromiseForm.empty());
        }
        return "ceremony/compromise";
    }

    private void choices(SigningPurpose purpose, Model model) {
        model.addAttribute("purpose", purpose);
        model.addAttribute("madeElsewhere", rotation.placeOf(purpose) != KeyPlace.PKCS12);
        Map<String, String> choices = new LinkedHashMap<>();
        rotation.waiting(purpose).forEach(key -> choices.put(key.kid(), (key.label() + " " + key.kid()).strip()));
        model.addAttribute("choices", choices);
    }

    private static SigningPurpose purpose(String word) {
        try {
            return SigningPurpose.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotFound("purpose", word);
        }
    }

    private static @Nullable String blankless(@Nullable String chosen) {
        return chosen == null || chosen.isBlank() ? null : chosen;
    }

    private static void reject(BindingResult errors, Refused refusal) {
        if (refusal.field() == null) {
            errors.reject(refusal.key(), refusal.arguments(), refusal.key());
        } else {
            errors.rejectValue(refusal.field(), refusal.key(), refusal.arguments(), refusal.key());
        }
    }

    private String said(String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("said", say(key));
        return "redirect:/admin/keys";
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
