package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.CaseOutcome;
import org.sealwright.assessments.EvidenceLinking;
import org.sealwright.assessments.Judgement;
import org.sealwright.assessments.Judging;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes verdicts in the workspace. Without JavaScript each form saves by its button; with it, what is typed is saved by
 * itself. Words are kept even where the verdict is refused: its author goes on to link evidence, and comes back to them.
 */
@Controller
@RequestMapping("/assessments/{id}/{provision:[456][0-9A-Z.-]*}/cases/{caseId}")
class VerdictController {

    private final WorkspacePage page;
    private final Judging judging;
    private final EvidenceLinking linking;
    private final MessageSource messages;

    VerdictController(WorkspacePage page, Judging judging, EvidenceLinking linking, MessageSource messages) {
        this.page = page;
        this.judging = judging;
        this.linking = linking;
        this.messages = messages;
    }

    @PostMapping(headers = WorkspaceController.AUTOSAVE)
    ResponseEntity<Autosaved> autosave(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            @PathVariable String caseId,
            VerdictForm form) {
        try {
            return Autosaved.saved(judging.judge(actor, id, caseId, form.toJudgement(), form.seen()));
        } catch (Refused refused) {
            int version = keep(actor, id, caseId, form);
            String sentence = say(refused.key(), refused.arguments());
            return Autosaved.refused(
                    version, version == form.seen() ? sentence : sentence + " " + say("assessments.case.kept"));
        } catch (Conflict conflict) {
            var standing = judging.standing(actor, id, caseId);
            return Autosaved.overtaken(
                    standing.version(),
                    say("assessments.refused.conflict"),
                    say(
                            "assessments.case.standing",
                            say("assessments.outcome." + standing.outcome()),
                            standing.rationale()),
                    Map.of(
                            "outcome", standing.outcome().name(),
                            "rationale", standing.rationale(),
                            "references", String.join(", ", standing.references())));
        }
    }

    @PostMapping(headers = "!" + WorkspaceController.AUTOSAVE)
    String verdict(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            @PathVariable String caseId,
            VerdictForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            judging.judge(actor, id, caseId, form.toJudgement(), form.seen());
        } catch (Refused refused) {
            keep(actor, id, caseId, form);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(actor, id, provision, Refusal.of("case-" + caseId, refused, request, messages), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            String key = "assessments.refused.conflict";
            return page.show(actor, id, provision, Refusal.of("case-" + caseId, key, request, messages), model);
        }
        return page.done(redirect, "assessments.said.verdict", id, provision + "#case-" + caseId);
    }

    @PostMapping("/evidence")
    String link(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            @PathVariable String caseId,
            @RequestParam UUID item,
            RedirectAttributes redirect) {
        linking.toCase(actor, id, caseId, item);
        return page.done(redirect, "assessments.said.linked", id, provision + "#case-" + caseId);
    }

    @PostMapping("/evidence/{item}/unlink")
    String unlink(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            @PathVariable String caseId,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            linking.fromCase(actor, id, caseId, item, reason);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String form = "unlink-" + caseId + "-" + item;
            return page.show(actor, id, provision, Refusal.of(form, refused, request, messages), model);
        }
        return page.done(redirect, "assessments.said.unlinked", id, provision + "#case-" + caseId);
    }

    /** Gives the version that stands; it is the one that was seen where nothing could be kept. */
    private int keep(Actor actor, UUID id, String caseId, VerdictForm form) {
        try {
            return judging.keepWords(actor, id, caseId, form.words(), form.seen());
        } catch (Refused | Conflict alsoRefused) {
            return form.seen();
        }
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }

    /**
     * The form of a verdict.
     *
     * @param theirs the text that a colleague saved meanwhile, where both shall stand
     */
    record VerdictForm(
            @Nullable CaseOutcome outcome,
            @Nullable String rationale,
            @Nullable String references,
            @Nullable String theirs,
            int seen) {

        String words() {
            return Texts.both(theirs, rationale == null ? "" : rationale);
        }

        Judgement toJudgement() {
            return new Judgement(
                    outcome == null ? CaseOutcome.OPEN : outcome,
                    words(),
                    references == null ? List.of() : List.of(references.split("[,;\\n]")));
        }
    }
}
