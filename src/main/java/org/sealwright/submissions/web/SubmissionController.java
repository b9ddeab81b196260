package org.sealwright.submissions.web;

import java.util.Set;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.submissions.AgreementAcceptance;
import org.sealwright.submissions.StatementCarrying;
import org.sealwright.submissions.SubmissionLists;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.submissions.SubmissionOpening;
import org.sealwright.submissions.SubmissionReturn;
import org.sealwright.submissions.SubmissionState;
import org.sealwright.submissions.SubmissionSummary;
import org.sealwright.submissions.SubmissionWithdrawal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An application at a glance: to its manufacturer what is missing, to the body what was handed in. */
@Controller
class SubmissionController {

    private final Frame frame;
    private final SubmissionLookup lookup;
    private final SubmissionLists lists;
    private final SubmissionOpening opening;
    private final SubmissionWithdrawal withdrawal;
    private final SubmissionReturn returned;
    private final AgreementAcceptance agreement;
    private final StatementCarrying carrying;
    private final Parts parts;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Words words;

    SubmissionController(
            Frame frame,
            SubmissionLookup lookup,
            SubmissionLists lists,
            SubmissionOpening opening,
            SubmissionWithdrawal withdrawal,
            SubmissionReturn returned,
            AgreementAcceptance agreement,
            StatementCarrying carrying,
            Parts parts,
            Directory directory,
            Catalogue catalogue,
            Words words) {
        this.frame = frame;
        this.lookup = lookup;
        this.lists = lists;
        this.opening = opening;
        this.withdrawal = withdrawal;
        this.returned = returned;
        this.agreement = agreement;
        this.carrying = carrying;
        this.parts = parts;
        this.directory = directory;
        this.catalogue = catalogue;
        this.words = words;
    }

    @GetMapping("/submissions/{id}")
    String overview(Actor actor, @PathVariable UUID id, Model model) {
        SubmissionSummary summary = lookup.summary(actor, id);
        model.addAttribute("submission", summary);
        model.addAttribute("revisions", lookup.revisions(actor, id));
        model.addAttribute("reviews", lists.reviews(actor, id));
        if (actor.isOf(OrganisationKind.MANUFACTURER)) {
            frame.show(actor, id, "overview", model);
            model.addAttribute("schemes", catalogue.schemes());
            model.addAttribute("sources", carrying.sources(actor, id));
            return "submissions/overview";
        }
        return application(actor, summary, model);
    }

    private String application(Actor actor, SubmissionSummary summary, Model model) {
        model.addAttribute("base", "/submissions/" + summary.id());
        model.addAttribute("scheme", catalogue.requireScheme(summary.scheme()));
        model.addAttribute("frozen", lookup.newest(actor, summary.id()).orElseThrow());
        model.addAttribute("accepted", agreement.acceptance(actor, summary.id()).orElse(null));
        model.addAttribute(
                "names",
                directory.names(Set.copyOf(lists.reviews(actor, summary.id()).stream()
                        .map(review -> review.reviewer())
                        .toList())));
        UUID reviewer = summary.reviewer();
        model.addAttribute(
                "reviewer", reviewer == null ? null : directory.person(reviewer).name());
        boolean waiting = summary.state() == SubmissionState.SUBMITTED && actor.has(Role.APPLICATION_REVIEWER);
        model.addAttribute("mayTake", waiting && reviewer == null);
        model.addAttribute(
                "mayConclude",
                waiting && actor.id().equals(reviewer) && parts.holds(actor, summary.id(), Part.APPLICATION_REVIEWER));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new ReviewController.ReviewForm(null, ""));
        }
        return "submissions/review/application";
    }

    @PostMapping("/submissions/{id}/aim")
    String aim(Actor actor, @PathVariable UUID id, @RequestParam String aim, RedirectAttributes redirect) {
        String[] chosen = aim.split("/", 2);
        opening.aimAt(actor, id, chosen[0], chosen.length == 2 ? chosen[1] : "");
        redirect.addFlashAttribute("said", words.say("submissions.overview.aimed"));
        return "redirect:/submissions/" + id;
    }

    @PostMapping("/submissions/{id}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        withdrawal.withdraw(actor, id);
        redirect.addFlashAttribute("said", words.say("submissions.overview.withdrawn"));
        return "redirect:/submissions/" + id;
    }

    @PostMapping("/submissions/{id}/reopening")
    String reopen(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        returned.reopen(actor, id);
        redirect.addFlashAttribute("said", words.say("submissions.overview.reopened"));
        return "redirect:/submissions/" + id;
    }
}
