package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.SuggestionReading;
import org.sealwright.assessments.SuggestionTaking;
import org.sealwright.assessments.SuggestionView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What tools suggest in an evaluation: the list, one suggestion, and what an assessor makes of it. */
@Controller
@RequestMapping("/assessments/{id}/suggestions")
class SuggestionsController {

    private static final String KEY = "/{key:[0-9a-f]{64}}";
    private static final Map<String, Predicate<SuggestionView>> FILTERS = filters();

    private final SuggestionReading reading;
    private final SuggestionTaking taking;
    private final SuggestionPage page;
    private final SuggestionWords words;
    private final MessageSource messages;

    SuggestionsController(
            SuggestionReading reading,
            SuggestionTaking taking,
            SuggestionPage page,
            SuggestionWords words,
            MessageSource messages) {
        this.reading = reading;
        this.taking = taking;
        this.page = page;
        this.words = words;
        this.messages = messages;
    }

    private static Map<String, Predicate<SuggestionView>> filters() {
        Map<String, Predicate<SuggestionView>> filters = new LinkedHashMap<>();
        filters.put("open", SuggestionView::isOpen);
        filters.put("taken", view -> view.state() == SuggestionView.State.TAKEN);
        filters.put("aside", view -> view.state() == SuggestionView.State.SET_ASIDE);
        filters.put("all", view -> true);
        return filters;
    }

    @GetMapping
    String list(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "open") String show, Model model) {
        var panel = reading.of(actor, id);
        String chosen = FILTERS.containsKey(show) ? show : "open";
        Map<String, Long> counts = new LinkedHashMap<>();
        FILTERS.forEach((name, filter) ->
                counts.put(name, panel.suggestions().stream().filter(filter).count()));
        List<SuggestionView> shown = panel.suggestions().stream()
                .filter(FILTERS.getOrDefault(chosen, view -> true))
                .toList();
        model.addAttribute("a", reading.header(actor, id));
        model.addAttribute("panel", panel);
        model.addAttribute("filters", counts);
        model.addAttribute("show", chosen);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "unread",
                panel.notes().entrySet().stream()
                        .filter(note -> note.getValue().problem() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return "assessments/suggestions";
    }

    @GetMapping(KEY)
    String show(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        return page.show(actor, id, key, place(from), null, model);
    }

    @PostMapping(KEY + "/finding")
    String finding(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            WorkspaceController.FindingForm form,
            @RequestParam(defaultValue = "false") boolean show,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, key, place(from), request, response, model, redirect);
        return tried(answering, "finding", "assessments.said.suggestion-finding", () -> {
            var suggestion = reading.one(actor, id, key).what();
            String provision = suggestion.cases().stream()
                    .filter(c -> c.caseId().equals(form.caseId()))
                    .map(c -> c.provision())
                    .findFirst()
                    .orElse(suggestion.rule().provisions().getFirst());
            taking.asFinding(actor, id, key, form.toOrder(provision), show);
        });
    }

    /** @param target a case, or a case, a blank and the key of one of its lines */
    @PostMapping(KEY + "/case")
    String intoCase(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam UUID act,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(name = "words", defaultValue = "") String text,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, key, place(from), request, response, model, redirect);
        return tried(answering, "case", "assessments.said.suggestion-noted", () -> {
            var place = reading.places(actor, id, key).stream()
                    .filter(p -> p.value().equals(target))
                    .findFirst()
                    .orElseThrow(() -> Refused.at("target", "assessments.refused.suggestion-target"));
            taking.intoCase(actor, id, key, act, place.caseId(), place.line(), text);
        });
    }

    @PostMapping(KEY + "/aside")
    String aside(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam UUID act,
            @RequestParam(name = "words", defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, key, place(from), request, response, model, redirect);
        return tried(
                answering,
                "aside",
                "assessments.said.suggestion-aside",
                () -> taking.setAside(actor, id, key, act, reason));
    }

    @PostMapping(KEY + "/reopening")
    String reopening(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam UUID act,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes redirect) {
        taking.openAgain(actor, id, key, act);
        redirect.addFlashAttribute("said", words.say("assessments.said.suggestion-again"));
        return "redirect:/assessments/" + id + "/suggestions/" + key + (from.isEmpty() ? "" : "?from=" + place(from));
    }

    /** What every handler needs to answer. */
    private record Answering(
            Actor actor,
            UUID id,
            String key,
            String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {}

    private String tried(Answering answering, String form, String said, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            answering.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(answering, Refusal.of(form, refused, answering.request(), messages));
        } catch (Conflict conflict) {
            answering.response().setStatus(HttpStatus.CONFLICT.value());
            String key = "assessments.refused.suggestion-overtaken";
            return again(answering, Refusal.of(form, key, answering.request(), messages));
        }
        answering.redirect().addFlashAttribute("said", words.say(said));
        String back = answering.from().isEmpty() ? "suggestions" : answering.from();
        return "redirect:/assessments/" + answering.id() + "/" + back;
    }

    private String again(Answering answering, Refusal refusal) {
        return page.show(
                answering.actor(), answering.id(), answering.key(), answering.from(), refusal, answering.model());
    }

    /** A provision to go back to, or nothing: it comes from outside. */
    private static String place(@Nullable String from) {
        return from != null && from.matches("[456][0-9A-Z.-]{0,19}") ? from : "";
    }
}
