package org.sealwright.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import org.sealwright.catalogue.CaseEditing;
import org.sealwright.catalogue.CaseFile;
import org.sealwright.catalogue.CaseHistory;
import org.sealwright.catalogue.CaseReading;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Refused;
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

/** Where an administrator writes the words of a body-written case. Who comes second sees both texts and chooses. */
@Controller
@RequestMapping("/admin/cases/{method}/{caseId}/edit")
class CaseEditController {

    private final CaseReading reading;
    private final CaseEditing editing;
    private final MessageSource messages;

    CaseEditController(CaseReading reading, CaseEditing editing, MessageSource messages) {
        this.reading = reading;
        this.editing = editing;
        this.messages = messages;
    }

    @GetMapping
    String form(Actor admin, @PathVariable String method, @PathVariable String caseId, Model model) {
        CaseFile file = editing.toEdit(admin, method, caseId);
        model.addAttribute("file", file);
        model.addAttribute("form", CaseForm.of(file));
        return "catalogue/case-edit";
    }

    @PostMapping
    String save(
            Actor admin,
            @PathVariable String method,
            @PathVariable String caseId,
            @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean propose,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (propose) {
                editing.writeAndPropose(admin, method, caseId, form.id(), form.position(), form.words(), form.why());
            } else {
                editing.write(admin, method, caseId, form.id(), form.position(), form.words(), form.why());
            }
            return done(propose ? "propose" : "write", method, caseId, redirect);
        } catch (Refused refusal) {
            Refusals.show(refusal, errors);
            model.addAttribute("file", reading.file(admin, method, caseId));
        } catch (Conflict faster) {
            CaseFile now = reading.file(admin, method, caseId);
            CaseForm theirs = CaseForm.of(now);
            if (now.open().isPresent() && theirs.words().equals(form.words())) {
                return done("same", method, caseId, redirect);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            var again = new BeanPropertyBindingResult(form.on(now), "form");
            again.reject("catalogue.cases.clash."
                    + now.open().map(CaseHistory::state).map(Enum::name).orElse("CLOSED"));
            model.addAllAttributes(again.getModel());
            model.addAttribute("theirs", theirs);
            model.addAttribute("file", now);
        }
        return "catalogue/case-edit";
    }

    private String done(String what, String method, String caseId, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "said", messages.getMessage("catalogue.cases.said." + what, null, LocaleContextHolder.getLocale()));
        return "redirect:/admin/cases/" + method + "/" + caseId;
    }
}
