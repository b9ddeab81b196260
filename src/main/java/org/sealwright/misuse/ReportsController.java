package org.sealwright.misuse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.web.PageHeaders;
import org.sealwright.web.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officers' queue of reports, and a report with what can be done about it. */
@Controller
@RequestMapping("/surveillance/reports")
class ReportsController {

    private final ReportReading reading;
    private final ReportDesk desk;
    private final MessageSource messages;

    ReportsController(ReportReading reading, ReportDesk desk, MessageSource messages) {
        this.reading = reading;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        ReportFilter filter = ReportFilter.of(kind, state, q);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("reports", reading.page(actor, filter, page));
        return "misuse/reports";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable("id") UUID id, Model model) {
        ReportView report = reading.view(actor, id);
        model.addAttribute("report", report);
        model.addAttribute("mine", actor.id().equals(report.handler()));
        model.addAttribute("mayAct", actor.has(Role.SURVEILLANCE_OFFICER));
        model.addAttribute("outcomes", outcomes(report.kind()));
        for (String form : new String[] {"note", "answer"}) {
            if (!model.containsAttribute(form)) {
                model.addAttribute(form, RemarkForm.empty());
            }
        }
        if (!model.containsAttribute("close")) {
            model.addAttribute("close", CloseForm.empty());
        }
        return "misuse/report-work";
    }

    @GetMapping("/{id}/photos/{place}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable("id") UUID id, @PathVariable("place") int place) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", PageHeaders.SANDBOX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo-" + place + ".jpg\"")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(reading.photo(actor, id, place));
    }

    @PostMapping("/{id}/take")
    String take(Actor actor, @PathVariable("id") UUID id, RedirectAttributes redirect) {
        desk.take(actor, id);
        return done(redirect, id, "taken");
    }

    @PostMapping("/{id}/note")
    String note(
            Actor actor,
            @PathVariable("id") UUID id,
            @ModelAttribute("note") RemarkForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return act(actor, id, errors, model, redirect, "noted", () -> desk.note(actor, id, form.id(), form.note()));
    }

    @PostMapping("/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable("id") UUID id,
            @ModelAttribute("answer") RemarkForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return act(
                actor, id, errors, model, redirect, "answered", () -> desk.answer(actor, id, form.id(), form.answer()));
    }

    @PostMapping("/{id}/close")
    String close(
            Actor actor,
            @PathVariable("id") UUID id,
            @ModelAttribute("close") CloseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return act(
                actor, id, errors, model, redirect, "closed", () -> desk.close(actor, id, form.chosen(), form.other()));
    }

    /** A refusal that concerns no field is a page of its own: the form that would show it may not be there any more. */
    private String act(
            Actor actor,
            UUID id,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            String said,
            Runnable act) {
        try {
            act.run();
            return done(redirect, id, said);
        } catch (Refused refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            Refusals.show(refusal, errors);
            return show(actor, id, model);
        }
    }

    private String done(RedirectAttributes redirect, UUID id, String what) {
        redirect.addFlashAttribute("said", say("misuse.work.said." + what));
        return "redirect:/surveillance/reports/" + id;
    }

    private Map<String, String> outcomes(ReportKind kind) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put("", say("misuse.work.close.outcome.choose"));
        for (ReportOutcome outcome : ReportOutcome.values()) {
            if (outcome.fits(kind)) {
                outcomes.put(outcome.name(), say("misuse.outcome." + outcome));
            }
        }
        return outcomes;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
