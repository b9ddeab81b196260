package org.sealwright.submissions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.SchemeActivation;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionLists;
import org.sealwright.submissions.SubmissionOpening;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of applications, and a new one. */
@Controller
class SubmissionsController {

    private final SubmissionLists lists;
    private final SubmissionOpening opening;
    private final SchemeActivation activation;
    private final Catalogue catalogue;

    SubmissionsController(
            SubmissionLists lists, SubmissionOpening opening, SchemeActivation activation, Catalogue catalogue) {
        this.lists = lists;
        this.opening = opening;
        this.activation = activation;
        this.catalogue = catalogue;
    }

    @GetMapping("/submissions")
    String list(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        boolean maker = actor.isOf(OrganisationKind.MANUFACTURER);
        model.addAttribute("page", lists.all(actor, page));
        model.addAttribute("maker", maker);
        model.addAttribute("mayOpen", maker && actor.hasAny(Role.OWNER, Role.EDITOR));
        if (actor.hasAny(Role.APPLICATION_REVIEWER, Role.AUDITOR)) {
            model.addAttribute("waiting", lists.awaitingReview(actor, 1).total());
        }
        return "submissions/list";
    }

    @GetMapping("/submissions/review")
    String queue(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", lists.awaitingReview(actor, page));
        return "submissions/review/queue";
    }

    @GetMapping("/submissions/new")
    String ask(Model model) {
        model.addAttribute("form", new NewForm(Ids.next(), null));
        return offer(model);
    }

    @PostMapping("/submissions/new")
    String open(Actor actor, @Valid @ModelAttribute("form") @Nullable NewForm form, BindingResult errors, Model model) {
        if (form == null || errors.hasFieldErrors("id")) {
            throw new Refused("submissions.refused.form");
        }
        String[] aim = String.valueOf(form.aim()).split("/", 2);
        if (form.aim() == null || aim.length != 2) {
            errors.rejectValue("aim", "submissions.refused.no-such-level");
        }
        if (errors.hasErrors()) {
            return offer(model);
        }
        try {
            return "redirect:/submissions/" + opening.open(actor, form.id(), aim[0], aim[1]);
        } catch (Refused refusal) {
            errors.rejectValue("aim", refusal.key(), refusal.arguments(), refusal.key());
            return offer(model);
        }
    }

    private String offer(Model model) {
        Map<String, Boolean> active = new LinkedHashMap<>();
        catalogue.schemes().forEach(scheme -> active.put(scheme.id(), activation.isActive(scheme.id())));
        model.addAttribute("schemes", catalogue.schemes());
        model.addAttribute("active", active);
        return "submissions/new";
    }

    /** A new application under an id that the page made, so that sending it twice opens one. */
    record NewForm(@NotNull UUID id, @Nullable String aim) {}
}
