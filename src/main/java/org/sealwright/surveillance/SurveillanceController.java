package org.sealwright.surveillance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseReading;
import org.sealwright.misuse.ReportReading;
import org.sealwright.seals.SealListing;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealStatus;
import org.sealwright.seals.SealView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
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

/** The officer's list of seals, and a seal with its cases and the form that raises a concern. */
@Controller
@RequestMapping("/surveillance")
class SurveillanceController implements NavigationSource {

    private final SealListing listing;
    private final SealReading seals;
    private final CaseReading cases;
    private final Concerns concerns;
    private final ReportReading reports;
    private final MessageSource messages;

    SurveillanceController(
            SealListing listing,
            SealReading seals,
            CaseReading cases,
            Concerns concerns,
            ReportReading reports,
            MessageSource messages) {
        this.listing = listing;
        this.seals = seals;
        this.cases = cases;
        this.concerns = concerns;
        this.reports = reports;
        this.messages = messages;
    }

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        return actor.hasAny(Role.SURVEILLANCE_OFFICER, Role.AUDITOR)
                ? List.of(new NavigationItem(50, "surveillance.nav", "/surveillance"))
                : List.of();
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        SealStatus wanted = Arrays.stream(SealStatus.values())
                .filter(possible -> possible.word().equals(status))
                .findFirst()
                .orElse(null);
        model.addAttribute("status", wanted == null ? "" : wanted.word());
        model.addAttribute("statuses", SealStatus.values());
        model.addAttribute("q", q);
        model.addAttribute("seals", listing.page(actor, wanted, q, page));
        return "surveillance/list";
    }

    @GetMapping("/{number}")
    String show(
            Actor actor,
            @PathVariable String number,
            @RequestParam(name = "report", required = false) @Nullable UUID report,
            Model model) {
        SealView seal = require(actor, number);
        if (report != null && actor.has(Role.SURVEILLANCE_OFFICER)) {
            reports.reason(actor, report)
                    .ifPresent(reason -> model.addAttribute("form", empty(seal).because(reason)));
        }
        return page(actor, seal, model);
    }

    @PostMapping("/{number}")
    String raise(
            Actor actor,
            @PathVariable String number,
            @ModelAttribute("form") ConcernForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        SealView seal = require(actor, number);
        if (form.chosen().isEmpty()) {
            errors.rejectValue("kind", "surveillance.refused.kind");
            return page(actor, seal, model);
        }
        try {
            ConcernOrder order = form.toOrder(seal.number(), form.chosen().get());
            String opened = concerns.raise(actor, order);
            redirect.addFlashAttribute("said", say("surveillance.said.raised", opened));
            return "redirect:/decisions/" + order.id();
        } catch (Refused refusal) {
            String field = refusal.field();
            if (field == null) {
                errors.reject(refusal.key(), refusal.arguments(), refusal.key());
            } else {
                errors.rejectValue(field, refusal.key(), refusal.arguments(), refusal.key());
            }
            return page(actor, seal, model);
        }
    }

    private String page(Actor actor, SealView seal, Model model) {
        model.addAttribute("seal", seal);
        model.addAttribute("cases", cases.ofSeal(actor, seal.number()));
        model.addAttribute("kinds", kinds(seal));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", empty(seal));
        }
        model.addAttribute(
                "mayRaise", actor.has(Role.SURVEILLANCE_OFFICER) && kinds(seal).size() > 1);
        return "surveillance/seal";
    }

    private ConcernForm empty(SealView seal) {
        return ConcernForm.empty(concerns.longestSuspension(seal.certificate()));
    }

    private Map<String, String> kinds(SealView seal) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", say("surveillance.concern.kind.choose"));
        for (CaseKind kind : Concerns.KINDS) {
            if (Concerns.asksWhatCanBe(kind, seal.status())) {
                kinds.put(kind.name(), say("surveillance.concern.kind." + kind));
            }
        }
        return kinds;
    }

    private SealView require(Actor actor, String number) {
        try {
            return seals.find(actor, SealNumber.parse(number)).orElseThrow(() -> new NotFound("seal", number));
        } catch (IllegalArgumentException e) {
            throw new NotFound("seal", number);
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
