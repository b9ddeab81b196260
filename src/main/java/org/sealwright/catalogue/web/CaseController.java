package org.sealwright.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.CaseEditing;
import org.sealwright.catalogue.CaseFile;
import org.sealwright.catalogue.CaseHistory;
import org.sealwright.catalogue.CaseLine;
import org.sealwright.catalogue.CaseReading;
import org.sealwright.catalogue.Method;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.web.Paged;
import org.sealwright.web.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The body's own test cases: which there are, what became of each, and what an administrator does with a version. */
@Controller
@RequestMapping("/admin/cases")
class CaseController {

    private final CaseReading reading;
    private final CaseEditing editing;
    private final MessageSource messages;

    CaseController(CaseReading reading, CaseEditing editing, MessageSource messages) {
        this.reading = reading;
        this.editing = editing;
        this.messages = messages;
    }

    @GetMapping
    String newest(Actor actor) {
        return "redirect:/admin/cases/"
                + reading.methods(actor).stream()
                        .findFirst()
                        .map(Method::id)
                        .orElseThrow(() -> new NotFound("method", "with cases of the body's own"));
    }

    @GetMapping("/{method}")
    String cases(
            Actor actor,
            @PathVariable String method,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<CaseLine> all = reading.cases(actor, method);
        List<CaseLine> open = all.stream().filter(line -> line.open() != null).toList();
        boolean waiting = show.equals("open");
        List<CaseLine> shown = waiting ? open : all;
        int from = Paged.offset(page, shown.size());
        List<Method> methods = reading.methods(actor);
        model.addAttribute("methods", methods);
        model.addAttribute(
                "method",
                methods.stream()
                        .filter(m -> m.id().equals(method))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("method", method)));
        model.addAttribute("all", all.size());
        model.addAttribute("open", open.size());
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "lines",
                Paged.of(shown.subList(from, Math.min(from + Paged.USUAL_SIZE, shown.size())), page, shown.size()));
        return "catalogue/cases";
    }

    @GetMapping("/{method}/{caseId}")
    String history(Actor actor, @PathVariable String method, @PathVariable String caseId, Model model) {
        CaseFile file = reading.file(actor, method, caseId);
        model.addAttribute("page", CasePage.of(file, actor));
        model.addAttribute("form", StepForm.of(file, ""));
        return "catalogue/case";
    }

    @PostMapping("/{method}/{caseId}/versions/{version}/{step:propose|activate|refuse|discard}")
    String step(
            Actor actor,
            @PathVariable String method,
            @PathVariable String caseId,
            @PathVariable UUID version,
            @PathVariable String step,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            take(actor, method, caseId, version, step, form);
            redirect.addFlashAttribute(
                    "said", messages.getMessage("catalogue.cases.said." + step, null, LocaleContextHolder.getLocale()));
            return "redirect:/admin/cases/" + method + "/" + caseId;
        } catch (Refused refusal) {
            Refusals.show(refusal, errors);
            model.addAttribute("page", CasePage.of(reading.file(actor, method, caseId), actor));
        } catch (Conflict faster) {
            response.setStatus(HttpStatus.CONFLICT.value());
            CaseFile now = reading.file(actor, method, caseId);
            var again = new BeanPropertyBindingResult(StepForm.of(now, form.text()), "form");
            again.reject("catalogue.cases.moved");
            model.addAllAttributes(again.getModel());
            model.addAttribute("page", CasePage.of(now, actor));
        }
        return "catalogue/case";
    }

    private void take(Actor actor, String method, String caseId, UUID version, String step, StepForm form) {
        switch (step) {
            case "propose" -> editing.propose(actor, method, caseId, version, form.position());
            case "activate" -> editing.activate(actor, method, caseId, version, form.position());
            case "refuse" -> editing.refuse(actor, method, caseId, version, form.position(), form.text());
            default -> editing.discard(actor, method, caseId, version, form.position(), form.text());
        }
    }

    /**
     * What somebody does with a version.
     *
     * @param position of the newest step that the person saw
     */
    record StepForm(int position, @Nullable String reason) {

        static StepForm of(CaseFile file, String reason) {
            return new StepForm(file.open().map(CaseHistory::position).orElse(0), reason);
        }

        String text() {
            return reason == null ? "" : reason;
        }
    }
}
