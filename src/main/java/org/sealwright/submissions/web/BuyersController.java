package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Refused;
import org.sealwright.submissions.BuyerFactsWriting;
import org.sealwright.submissions.Progress;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What buyers will read, in the maker's own words. */
@Controller
class BuyersController {

    private final Frame frame;
    private final BuyerFactsWriting writing;
    private final Catalogue catalogue;
    private final Saved saved;
    private final Words words;

    BuyersController(Frame frame, BuyerFactsWriting writing, Catalogue catalogue, Saved saved, Words words) {
        this.frame = frame;
        this.writing = writing;
        this.catalogue = catalogue;
        this.saved = saved;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/buyers")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Progress progress = frame.show(actor, id, "buyers", model);
        var written = progress.dossier().buyers();
        show(progress, new BuyersForm(written.value(), written.version()), model);
        return "submissions/buyers";
    }

    @PostMapping("/submissions/{id}/buyers")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        BuyersForm form = BuyersForm.of(sent);
        Map<String, String> wrong = new LinkedHashMap<>();
        form.undecided()
                .keySet()
                .forEach(sense -> wrong.put(
                        "sense-" + sense.word(),
                        words.say("submissions.buyers.refused.undecided", words.say("product.sense." + sense.word()))));
        for (Refused problem : writing.problems(actor, id, form.facts())) {
            wrong.putIfAbsent(String.valueOf(problem.field()), words.say(problem.key(), problem.arguments()));
        }
        if (!wrong.isEmpty()) {
            if (Saved.isScript(request)) {
                model.addAttribute("form", "buyers");
                model.addAttribute(
                        "problem",
                        words.say(
                                "submissions.saved.not-yet",
                                wrong.values().iterator().next()));
                return "submissions/_saved :: refused";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", wrong);
            show(frame.show(actor, id, "buyers", model), form, model);
            return "submissions/buyers";
        }
        try {
            int version = writing.write(actor, id, form.facts(), form.version());
            if (Saved.isScript(request)) {
                frame.show(actor, id, "buyers", model);
            }
            String back = "/submissions/" + id + "/buyers";
            return saved.well(request, redirect, model, "buyers", version, back, "submissions/_saved :: saved");
        } catch (Conflict | OptimisticLockingFailureException | DataIntegrityViolationException e) {
            return saved.clash(request, response, model, clash(actor, id, form, model));
        }
    }

    private Clash clash(Actor actor, UUID id, BuyersForm yours, Model model) {
        var now = frame.show(actor, id, "buyers", model).dossier().buyers();
        Map<String, String> theirs = new BuyersForm(now.value(), now.version()).fields();
        Map<String, String> typed = yours.fields();
        Set<String> names = new LinkedHashSet<>(theirs.keySet());
        names.addAll(typed.keySet());
        List<Clash.Field> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(
                    Clash.Field.text(name, label(name), theirs.getOrDefault(name, ""), typed.getOrDefault(name, "")));
        }
        String address = "/submissions/" + id + "/buyers";
        return new Clash(words.say("submissions.buyers.title"), address, now.version(), address, fields);
    }

    private String label(String name) {
        if (name.startsWith("note-")) {
            return words.say("submissions.buyers.note", name.substring(5));
        }
        if (name.startsWith("sense-")) {
            String sense = name.substring(6).replaceAll("-note$", "");
            return words.say("submissions.buyers.senses") + ": " + words.say("product.sense." + sense);
        }
        return words.say("submissions.buyers." + name);
    }

    private static boolean isNotFollowed(Progress progress, String id) {
        if (!ProvisionId.isWellFormed(id)) {
            return false;
        }
        var claim = progress.dossier().ics().get(ProvisionId.of(id));
        return claim != null && claim.value().support() == Support.NO;
    }

    private void show(Progress progress, BuyersForm form, Model model) {
        Edition edition = catalogue.requireEdition(progress.submission().edition());
        Map<String, String> noted = new LinkedHashMap<>();
        progress.dossier().ics().forEach((id, claim) -> {
            if (claim.value().support() == Support.NO && edition.provision(id).isPresent()) {
                noted.put(id.value(), edition.require(id).title());
            }
        });
        form.facts()
                .notes()
                .keySet()
                .forEach(id -> noted.putIfAbsent(
                        id,
                        ProvisionId.isWellFormed(id)
                                ? edition.provision(ProvisionId.of(id))
                                        .map(known -> known.title())
                                        .orElse("")
                                : ""));
        model.addAttribute("facts", form.facts());
        model.addAttribute("written", form.fields());
        model.addAttribute("version", form.version());
        model.addAttribute("noted", noted);
        model.addAttribute(
                "idle",
                noted.keySet().stream()
                        .filter(id -> !isNotFollowed(progress, id))
                        .toList());
        model.addAttribute("unsaid", form.facts().unsaid());
    }
}
