package org.sealwright.submissions.web;

import java.util.UUID;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.UploadPlace;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.submissions.EvidenceLinking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The application's files, and which provisions they speak for. */
@Controller
class EvidencePageController {

    private final Frame frame;
    private final EvidenceLinking linking;
    private final EvidenceItems items;
    private final Words words;

    EvidencePageController(Frame frame, EvidenceLinking linking, EvidenceItems items, Words words) {
        this.frame = frame;
        this.linking = linking;
        this.items = items;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/evidence")
    String page(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Model model) {
        frame.show(actor, id, "evidence", model);
        model.addAttribute("linked", linking.linked(actor, id, page));
        model.addAttribute(
                "place", UploadPlace.to(EvidenceLinking.owner(id), null, "/submissions/" + id + "/evidence"));
        return "submissions/evidence";
    }

    @PostMapping("/submissions/{id}/evidence/{item}/links")
    String link(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam String provision,
            @RequestParam(defaultValue = "1") int page) {
        linking.link(actor, id, item, provision(provision));
        return "redirect:/submissions/" + id + "/evidence?page=" + page + "#item-" + item;
    }

    @PostMapping("/submissions/{id}/evidence/{item}/links/removal")
    String unlink(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam String provision,
            @RequestParam(defaultValue = "1") int page) {
        linking.unlink(actor, id, item, provision(provision));
        return "redirect:/submissions/" + id + "/evidence?page=" + page + "#item-" + item;
    }

    @PostMapping("/submissions/{id}/evidence/{item}/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID item, RedirectAttributes redirect) {
        items.remove(actor, item);
        redirect.addFlashAttribute("said", words.say("submissions.evidence.removed"));
        return "redirect:/submissions/" + id + "/evidence";
    }

    private static ProvisionId provision(String text) {
        if (!ProvisionId.isWellFormed(text)) {
            throw new NotFound("provision", text);
        }
        return ProvisionId.of(text);
    }
}
