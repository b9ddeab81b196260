package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.CaseOutcome;
import org.sealwright.assessments.EvidenceLinking;
import org.sealwright.assessments.FindingOrder;
import org.sealwright.assessments.FindingRaising;
import org.sealwright.assessments.Judgement;
import org.sealwright.assessments.Judging;
import org.sealwright.assessments.Observing;
import org.sealwright.assessments.Severity;
import org.sealwright.assessments.WorkspaceReading;
import org.sealwright.assessments.WorkspaceView;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.evidence.UploadPlace;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The workspace on one provision. Without JavaScript each form saves by its button; with it, what is typed is saved by
 * itself, and the answer says which version stands now.
 */
@Controller
@RequestMapping("/assessments/{id}/{provision:[456][0-9A-Z.-]*}")
class WorkspaceController {

    private static final String AUTOSAVE = "X-Autosave";

    private final WorkspaceReading reading;
    private final Judging judging;
    private final Observing observing;
    private final FindingRaising raising;
    private final EvidenceLinking linking;
    private final MessageSource messages;

    WorkspaceController(
            WorkspaceReading reading,
            Judging judging,
            Observing observing,
            FindingRaising raising,
            EvidenceLinking linking,
            MessageSource messages) {
        this.reading = reading;
        this.judging = judging;
        this.observing = observing;
        this.raising = raising;
        this.linking = linking;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, @PathVariable String provision, Model model) {
        return page(actor, id, provision, null, model);
    }

    @PostMapping(path = "/cases/{caseId}", headers = AUTOSAVE)
    ResponseEntity<Map<String, Object>> autosaveVerdict(
            Actor actor, @PathVariable UUID id, @PathVariable String caseId, VerdictForm form) {
        return autosaved(() -> judging.judge(actor, id, caseId, form.toJudgement(), form.seen()));
    }

    @PostMapping(path = "/cases/{caseId}", headers = "!" + AUTOSAVE)
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
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, id, provision, Refusal.of("case-" + caseId, refused, request, messages), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            String key = "assessments.refused.conflict";
            return page(actor, id, provision, Refusal.of("case-" + caseId, key, request, messages), model);
        }
        return done(redirect, "assessments.said.verdict", id, provision + "#case-" + caseId);
    }

    @PostMapping(path = "/lines", headers = AUTOSAVE)
    ResponseEntity<Map<String, Object>> autosaveLine(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String line,
            @RequestParam String words,
            @RequestParam int seen) {
        return autosaved(() -> observing.note(actor, id, line, words, seen));
    }

    @PostMapping(path = "/lines", headers = "!" + AUTOSAVE)
    String line(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            @RequestParam String line,
            @RequestParam String words,
            @RequestParam int seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            observing.note(actor, id, line, words, seen);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, id, provision, Refusal.of("line-" + line, refused, request, messages), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            String key = "assessments.refused.conflict";
            return page(actor, id, provision, Refusal.of("line-" + line, key, request, messages), model);
        }
        return done(redirect, "assessments.said.line", id, provision);
    }

    @PostMapping("/cases/{caseId}/evidence")
    String link(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            @PathVariable String caseId,
            @RequestParam UUID item,
            RedirectAttributes redirect) {
        linking.toCase(actor, id, caseId, item);
        return done(redirect, "assessments.said.linked", id, provision + "#case-" + caseId);
    }

    @PostMapping("/findings")
    String raise(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            FindingForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            raising.raise(actor, id, form.toOrder(provision));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, id, provision, Refusal.of("finding", refused, request, messages), model);
        }
        return done(redirect, "assessments.said.finding", id, provision);
    }

    private String page(Actor actor, UUID id, String provision, @Nullable Refusal refusal, Model model) {
        WorkspaceView view = reading.of(actor, id, provision);
        String here = "/assessments/" + id + "/" + provision;
        model.addAttribute("w", view);
        model.addAttribute("a", view.header());
        model.addAttribute("forms", new Forms(refusal));
        model.addAttribute("newFinding", Ids.next());
        model.addAttribute(
                "uploads",
                view.cases().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                c -> c.testCase().id(),
                                c -> UploadPlace.to(
                                        new EvidenceOwner("assessment", id),
                                        new EvidenceSubject(
                                                EvidenceSubject.Type.CASE,
                                                c.testCase().id()),
                                        here + "#case-" + c.testCase().id()))));
        return "assessments/workspace";
    }

    private interface Save {
        int version();
    }

    private ResponseEntity<Map<String, Object>> autosaved(Save save) {
        try {
            return ResponseEntity.ok(Map.of("version", save.version()));
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent()
                    .body(Map.of("sentence", say(refused.key(), refused.arguments())));
        } catch (Conflict conflict) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(Map.of("sentence", say("assessments.refused.conflict")));
        }
    }

    private String done(RedirectAttributes redirect, String key, UUID id, String place) {
        redirect.addFlashAttribute("said", say(key));
        return "redirect:/assessments/" + id + "/" + place;
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }

    /** The form of a verdict. */
    record VerdictForm(
            @Nullable CaseOutcome outcome,
            @Nullable String rationale,
            @Nullable String references,
            int seen) {

        Judgement toJudgement() {
            return new Judgement(
                    outcome == null ? CaseOutcome.OPEN : outcome,
                    rationale == null ? "" : rationale,
                    references == null ? List.of() : List.of(references.split("[,;\\n]")));
        }
    }

    /** The form of a finding. */
    record FindingForm(
            UUID finding,
            @Nullable String caseId,
            @Nullable Severity severity,
            @Nullable String title,
            @Nullable String words,
            @Nullable String due) {

        FindingOrder toOrder(String provision) {
            if (severity == null) {
                throw Refused.at("severity", "assessments.refused.severity");
            }
            return new FindingOrder(
                    finding,
                    provision,
                    caseId == null || caseId.isBlank() ? null : caseId,
                    severity,
                    title == null ? "" : title,
                    words == null ? "" : words,
                    day());
        }

        private @Nullable LocalDate day() {
            if (due == null || due.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(due.strip());
            } catch (DateTimeParseException e) {
                throw Refused.at("due", "assessments.refused.due");
            }
        }
    }
}
