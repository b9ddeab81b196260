package org.sealwright.submissions.web;

import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.Doubts;
import org.sealwright.submissions.FrozenRevision;
import org.sealwright.submissions.Missing;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.web.Paged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole of lists that other pages show the beginning of: what an application lacks, and what is worth another look. */
@Controller
class MissingController {

    private static final int LINES = 100;

    private final Frame frame;
    private final SubmissionLookup lookup;
    private final Catalogue catalogue;

    MissingController(Frame frame, SubmissionLookup lookup, Catalogue catalogue) {
        this.frame = frame;
        this.lookup = lookup;
        this.catalogue = catalogue;
    }

    @GetMapping("/submissions/{id}/missing")
    String missing(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Missing.Part part,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var progress = frame.show(actor, id, "overview", model);
        model.addAttribute("part", part);
        model.addAttribute("list", Paged.cut(progress.missingOf(part), page, LINES));
        return "submissions/missing";
    }

    @GetMapping("/submissions/{id}/doubts")
    String doubts(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Model model) {
        var progress = frame.show(actor, id, "overview", model);
        model.addAttribute("list", Paged.cut(progress.doubts(), page, LINES));
        return "submissions/missing";
    }

    @GetMapping("/submissions/{id}/revisions/{number}/doubts")
    String frozen(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        FrozenRevision revision = lookup.frozen(actor, id, number);
        model.addAttribute("submission", lookup.summary(actor, id));
        model.addAttribute("number", number);
        model.addAttribute("base", "/submissions/" + id);
        model.addAttribute("list", Paged.cut(Doubts.of(catalogue, revision.content()), page, LINES));
        return "submissions/revision-doubts";
    }
}
