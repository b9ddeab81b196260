package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.LineMark;
import org.sealwright.assessments.Observing;
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

/** Takes what an assessor saw on the lines of the plan. */
@Controller
@RequestMapping("/assessments/{id}/{provision:[456][0-9A-Z.-]*}/lines")
class ObservationController {

    private final WorkspacePage page;
    private final Observing observing;
    private final MessageSource messages;

    ObservationController(WorkspacePage page, Observing observing, MessageSource messages) {
        this.page = page;
        this.observing = observing;
        this.messages = messages;
    }

    @PostMapping(headers = WorkspaceController.AUTOSAVE)
    ResponseEntity<Autosaved> autosave(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String line,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable LineMark mark,
            @RequestParam int seen) {
        try {
            return Autosaved.saved(observing.note(actor, id, line, words, mark, seen));
        } catch (Refused refused) {
            return Autosaved.refused(seen, say(refused.key(), refused.arguments()));
        } catch (Conflict conflict) {
            var standing = observing.standing(actor, id, line);
            return Autosaved.overtaken(
                    standing.version(),
                    say("assessments.refused.conflict"),
                    say(
                            "assessments.case.standing-line",
                            say("assessments.line-mark." + (standing.mark() == null ? "none" : standing.mark())),
                            standing.words()),
                    Map.of(
                            "words",
                            standing.words(),
                            "mark",
                            standing.mark() == null ? "" : standing.mark().name()));
        }
    }

    @PostMapping(headers = "!" + WorkspaceController.AUTOSAVE)
    String line(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            @RequestParam String line,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable LineMark mark,
            @RequestParam(required = false) @Nullable String theirs,
            @RequestParam int seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            observing.note(actor, id, line, Texts.both(theirs, words), mark, seen);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(actor, id, provision, Refusal.of("line-" + line, refused, request, messages), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            String key = "assessments.refused.conflict";
            return page.show(actor, id, provision, Refusal.of("line-" + line, key, request, messages), model);
        }
        return page.done(redirect, "assessments.said.line", id, provision);
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }
}
