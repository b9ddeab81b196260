package org.sealwright.misuse;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.web.Refusals;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where anybody reports something, without an account and without a cookie, and reads what became of it. */
@Controller
@RequestMapping("/report")
class ReportController {

    private final Reporting reporting;
    private final PhotoIntake photos;

    ReportController(Reporting reporting, PhotoIntake photos) {
        this.reporting = reporting;
        this.photos = photos;
    }

    @ModelAttribute
    void notKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping
    String form(
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "seal", required = false) @Nullable String seal,
            @RequestParam(name = "seen", required = false) @Nullable String seen,
            Model model) {
        return page(ReportForm.empty(kind, seal, seen), model);
    }

    @PostMapping
    String send(@ModelAttribute("form") ReportForm sent, BindingResult errors, Model model) throws IOException {
        ReportForm form = sent.whole();
        if (form.isTrapped()) {
            return "redirect:/report/thanks";
        }
        List<MultipartFile> chosen = form.files();
        try {
            form.toOrder(language(), List.of());
            ReportOrder order = form.toOrder(language(), taken(chosen));
            reporting.receive(Reporting.PUBLIC, order);
            return "redirect:/report/" + order.key().value();
        } catch (Refused refusal) {
            Refusals.show(refusal, errors);
            model.addAttribute("chooseAgain", !chosen.isEmpty());
            return page(form, model);
        }
    }

    /** What a program that filled the hidden field gets. */
    @GetMapping("/thanks")
    String thanks() {
        return "misuse/thanks";
    }

    @GetMapping("/{key}")
    String own(@PathVariable("key") String key, Model model) {
        ReportKey read = ReportKey.read(key).orElseThrow(() -> new NotFound("report", "behind this link"));
        model.addAttribute("report", reporting.own(Reporting.PUBLIC, read));
        model.addAttribute("link", "/report/" + read.value());
        return "misuse/own";
    }

    private String page(ReportForm form, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("made", form);
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute(
                "about", reporting.about(Reporting.PUBLIC, form.shown()).orElse(null));
        model.addAttribute("canonical", "/report");
        return "misuse/report";
    }

    private List<Photo> taken(List<MultipartFile> files) throws IOException {
        if (files.size() > ReportOrder.MOST_PHOTOS) {
            throw Refused.at("photos", "misuse.refused.photos", ReportOrder.MOST_PHOTOS);
        }
        List<Photo> taken = new ArrayList<>();
        for (MultipartFile file : files) {
            try (InputStream sent = file.getInputStream()) {
                taken.add(photos.take(sent));
            }
        }
        return taken;
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
