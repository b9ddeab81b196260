package org.sealwright.site;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.TrailEntry;
import org.sealwright.audit.TrailEntryDetail;
import org.sealwright.audit.TrailReading;
import org.sealwright.audit.TrailVerification;
import org.sealwright.organisations.Directory;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.web.NavigationItem;
import org.sealwright.web.NavigationSource;
import org.sealwright.web.Paged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's room: the trail, one act of it, and whether its chain is whole. */
@Controller
class AuditController implements NavigationSource {

    private final TrailReading trail;
    private final TrailVerification verification;
    private final TrailQuestion question;
    private final Directory directory;
    private final ActWords words;

    AuditController(
            TrailReading trail,
            TrailVerification verification,
            TrailQuestion question,
            Directory directory,
            ActWords words) {
        this.trail = trail;
        this.verification = verification;
        this.question = question;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/audit")
    String entries(
            Actor actor,
            @ModelAttribute("search") TrailSearch search,
            BindingResult binding,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        requireDay("from", search.from(), binding);
        requireDay("until", search.until(), binding);
        Paged<TrailEntry> entries = binding.hasErrors()
                ? new Paged<>(List.of(), 1, Paged.USUAL_SIZE, 0)
                : trail.entries(actor, question.of(actor, search), page);
        model.addAttribute("acts", words.inOrder(trail.acts(actor)));
        model.addAttribute("entries", entries);
        model.addAttribute("filtered", !search.isEmpty());
        model.addAttribute("base", search.address());
        name(entries.items(), model);
        return "site/audit/entries";
    }

    @GetMapping("/audit/{id}")
    String entry(Actor actor, @PathVariable UUID id, Model model) {
        TrailEntryDetail detail = trail.entry(actor, id);
        model.addAttribute("detail", detail);
        name(List.of(detail.entry()), model);
        return "site/audit/entry";
    }

    @GetMapping("/audit/verification")
    String verify(Actor actor, Model model) {
        model.addAttribute("outcome", verification.verify(actor));
        return "site/audit/verification";
    }

    private static void requireDay(String field, @Nullable String typed, BindingResult binding) {
        if (typed != null && TrailSearch.day(typed) == null) {
            binding.rejectValue(field, "site.audit." + field + ".unreadable");
        }
    }

    /** The trail has ids; whose they are is looked up each time, so that a name can be erased. */
    private void name(List<TrailEntry> entries, Model model) {
        model.addAttribute("words", words);
        model.addAttribute(
                "people",
                directory.names(
                        entries.stream().map(TrailEntry::actor).distinct().toList()));
        model.addAttribute(
                "organisations",
                directory.organisationNames(entries.stream()
                        .flatMap(entry -> Stream.of(entry.organisation(), entry.maker()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        return actor.hasAny(Role.AUDITOR, Role.ADMINISTRATOR)
                ? List.of(new NavigationItem(90, "site.nav.audit", "/audit"))
                : List.of();
    }
}
