package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.sealwright.organisations.Directory;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.Agreement;
import org.sealwright.submissions.AgreementAcceptance;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The body's agreement with a manufacturer. */
@Controller
class AgreementController {

    private final Frame frame;
    private final AgreementAcceptance acceptance;
    private final Directory directory;
    private final Markdown markdown;
    private final Words words;

    AgreementController(
            Frame frame, AgreementAcceptance acceptance, Directory directory, Markdown markdown, Words words) {
        this.frame = frame;
        this.acceptance = acceptance;
        this.directory = directory;
        this.markdown = markdown;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/agreement")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        frame.show(actor, id, "agreement", model);
        model.addAttribute("agreement", Agreement.CURRENT);
        model.addAttribute("text", markdown.html(Agreement.CURRENT.text()));
        acceptance.acceptance(actor, id).ifPresent(accepted -> {
            model.addAttribute("accepted", accepted);
            model.addAttribute(
                    "acceptedBy", directory.names(Set.of(accepted.by())).getOrDefault(accepted.by(), "?"));
        });
        return "submissions/agreement";
    }

    @PostMapping("/submissions/{id}/agreement")
    String accept(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String version,
            @RequestParam(defaultValue = "false") boolean authorised,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!authorised) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", words.say("submissions.agreement.tick"));
            return page(actor, id, model);
        }
        acceptance.accept(actor, id, version);
        redirect.addFlashAttribute("said", words.say("submissions.agreement.done"));
        return "redirect:/submissions/" + id + "/agreement";
    }
}
