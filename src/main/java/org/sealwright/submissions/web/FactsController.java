package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.submissions.FactAnswering;
import org.sealwright.submissions.Progress;
import org.sealwright.submissions.Versioned;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Conditions and features as plain questions. */
@Controller
class FactsController {

    private final Frame frame;
    private final FactAnswering answering;
    private final Catalogue catalogue;
    private final Saved saved;
    private final Words words;

    FactsController(Frame frame, FactAnswering answering, Catalogue catalogue, Saved saved, Words words) {
        this.frame = frame;
        this.answering = answering;
        this.catalogue = catalogue;
        this.saved = saved;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/facts")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        return "submissions/facts";
    }

    @PostMapping("/submissions/{id}/facts/{key}")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Answer answer,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            int now = answering.answer(actor, id, key, answer, version);
            if (Saved.isScript(request)) {
                show(actor, id, model);
            }
            String back = "/submissions/" + id + "/facts#fact-" + key;
            return saved.well(request, redirect, model, "fact-" + key, now, back, "submissions/_facts :: saved");
        } catch (Conflict | OptimisticLockingFailureException | DataIntegrityViolationException e) {
            return saved.clash(request, response, model, clash(actor, id, key, answer, model));
        }
    }

    private Clash clash(Actor actor, UUID id, String key, @Nullable Answer yours, Model model) {
        Progress progress = show(actor, id, model);
        Versioned<@Nullable Answer> theirs = progress.dossier().answer(key);
        String question = catalogue.requireEdition(progress.submission().edition()).questions().stream()
                .filter(one -> one.key().equals(key))
                .map(one -> one.text())
                .findFirst()
                .orElse(key);
        String base = "/submissions/" + id + "/facts";
        Clash.Field field = Clash.Field.choice(
                "answer",
                words.say("submissions.facts.answer"),
                name(theirs.value()),
                name(yours),
                said(theirs.value()),
                said(yours));
        return new Clash(question, base + "/" + key, theirs.version(), base + "#fact-" + key, List.of(field));
    }

    private static String name(@Nullable Answer answer) {
        return answer == null ? "" : answer.name();
    }

    private String said(@Nullable Answer answer) {
        return words.say("submissions.facts." + (answer == null ? "none" : answer.name()));
    }

    private Progress show(Actor actor, UUID id, Model model) {
        Progress progress = frame.show(actor, id, "facts", model);
        Edition edition = catalogue.requireEdition(progress.submission().edition());
        model.addAttribute("facts", FactsPage.of(edition, progress.dossier()));
        return progress;
    }
}
