package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.DueMoving;
import org.sealwright.assessments.EvidenceLinking;
import org.sealwright.assessments.FindingAct;
import org.sealwright.assessments.FindingThread;
import org.sealwright.assessments.MakerFindings;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Findings with their threads: the manufacturer answers here, assessors settle. */
@Controller
@RequestMapping("/assessments/{id}/findings")
class FindingsController {

    private final MakerFindings findings;
    private final FindingThread thread;
    private final DueMoving dueMoving;
    private final EvidenceLinking linking;
    private final MessageSource messages;

    FindingsController(
            MakerFindings findings,
            FindingThread thread,
            DueMoving dueMoving,
            EvidenceLinking linking,
            MessageSource messages) {
        this.findings = findings;
        this.thread = thread;
        this.dueMoving = dueMoving;
        this.linking = linking;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, null, model);
    }

    @PostMapping("/{finding}")
    String act(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam FindingAct act,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (act.isOfMaker()) {
                thread.answer(actor, finding, act == FindingAct.CONTESTED, words);
            } else {
                thread.settle(actor, finding, act, words);
            }
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, id, Refusal.of("finding-" + finding, refused, request, messages), model);
        }
        return done(redirect, "assessments.said.thread", id, finding);
    }

    /** Sets another day for the answer. */
    @PostMapping("/{finding}/due")
    String moveDue(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            dueMoving.move(actor, finding, Days.read("due", seen), Days.read("due", due), reason);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, id, Refusal.of("due-" + finding, refused, request, messages), model);
        }
        return done(redirect, "assessments.said.due", id, finding);
    }

    /** Shows an item of evidence to the manufacturer, by way of the finding. */
    @PostMapping("/{finding}/evidence")
    String link(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam UUID item,
            RedirectAttributes redirect) {
        linking.toFinding(actor, id, finding, item);
        return done(redirect, "assessments.said.linked", id, finding);
    }

    private String page(Actor actor, UUID id, @Nullable Refusal refusal, Model model) {
        model.addAttribute("page", findings.of(actor, id));
        model.addAttribute("maker", actor.isOf(OrganisationKind.MANUFACTURER));
        model.addAttribute("forms", new Forms(refusal));
        return "assessments/findings";
    }

    private String done(RedirectAttributes redirect, String key, UUID id, UUID finding) {
        redirect.addFlashAttribute("said", messages.getMessage(key, null, LocaleContextHolder.getLocale()));
        return "redirect:/assessments/" + id + "/findings#finding-" + finding;
    }
}
