package org.sealwright.misuse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Where the list of misused marks is kept: drafts that wait for a second person, what is public, and every version of it. */
@Controller
@RequestMapping("/surveillance/misuse")
class ListingsController implements NavigationSource {

    private final Listings listings;
    private final MisuseList published;
    private final ReportReading reports;
    private final MessageSource messages;

    ListingsController(Listings listings, MisuseList published, ReportReading reports, MessageSource messages) {
        this.listings = listings;
        this.published = published;
        this.reports = reports;
        this.messages = messages;
    }

    /** Officers come by their list of seals; who only publishes has no other way here. */
    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        return actor.has(Role.CERTIFIER) && !actor.hasAny(Role.SURVEILLANCE_OFFICER, Role.AUDITOR)
                ? List.of(new NavigationItem(55, "misuse.work.list.nav", "/surveillance/misuse"))
                : List.of();
    }

    @GetMapping
    String list(Actor actor, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("drafts", listings.drafts(actor));
        model.addAttribute("published", published.page(page));
        model.addAttribute("mayDraft", actor.has(Role.SURVEILLANCE_OFFICER));
        model.addAttribute("seesReports", actor.hasAny(Role.SURVEILLANCE_OFFICER, Role.AUDITOR));
        return "misuse/listings";
    }

    @GetMapping("/new")
    String begin(Actor actor, @RequestParam(name = "report", required = false) @Nullable UUID report, Model model) {
        return form(report == null ? ListingForm.empty() : ListingForm.on(reports.view(actor, report)), model);
    }

    @GetMapping("/{entry}")
    String show(Actor actor, @PathVariable("entry") UUID entry, Model model) {
        List<Listing> versions = listings.versions(actor, entry);
        Listing newest = versions.getFirst();
        model.addAttribute("versions", versions);
        model.addAttribute("newest", newest);
        model.addAttribute("mayDraft", actor.has(Role.SURVEILLANCE_OFFICER) && !newest.isDraft());
        model.addAttribute(
                "mayPublish",
                newest.isDraft()
                        && !newest.draftedBy().equals(actor.id())
                        && actor.hasAny(Role.SURVEILLANCE_OFFICER, Role.CERTIFIER));
        model.addAttribute("mayDiscard", newest.isDraft() && actor.hasAny(Role.SURVEILLANCE_OFFICER, Role.CERTIFIER));
        model.addAttribute("seesReports", actor.hasAny(Role.SURVEILLANCE_OFFICER, Role.AUDITOR));
        return "misuse/listing";
    }

    @GetMapping("/{entry}/next")
    String next(Actor actor, @PathVariable("entry") UUID entry, Model model) {
        return form(ListingForm.next(listings.versions(actor, entry).getFirst()), model);
    }

    @PostMapping
    String draft(
            Actor actor,
            @ModelAttribute("form") ListingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            listings.draft(actor, form.toOrder());
            redirect.addFlashAttribute("said", say("misuse.work.list.said.drafted"));
            return "redirect:/surveillance/misuse/" + form.entry();
        } catch (Refused refusal) {
            Refusals.show(refusal, errors);
            return form(form, model);
        }
    }

    @PostMapping("/{entry}/publish")
    String publish(
            Actor actor,
            @PathVariable("entry") UUID entry,
            @RequestParam("version") UUID version,
            RedirectAttributes redirect) {
        listings.publish(actor, version);
        redirect.addFlashAttribute("said", say("misuse.work.list.said.published"));
        return "redirect:/surveillance/misuse/" + entry;
    }

    @PostMapping("/{entry}/discard")
    String discard(
            Actor actor,
            @PathVariable("entry") UUID entry,
            @RequestParam("version") UUID version,
            RedirectAttributes redirect) {
        listings.discard(actor, version);
        redirect.addFlashAttribute("said", say("misuse.work.list.said.discarded"));
        return "redirect:/surveillance/misuse/" + entry;
    }

    private String form(ListingForm form, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        Map<String, String> standings = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            standings.put(standing.name(), say("misuse.work.list.standing." + standing));
        }
        model.addAttribute("standings", standings);
        return "misuse/listing-form";
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
