package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.LineMark;
import org.sealwright.assessments.Observing;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes one observation, words or a mark or both, for the ticked lines of a case. The case is judged apart from it, by its own form. */
@Controller
class SeveralLinesController {

    private final WorkspacePage page;
    private final Observing observing;
    private final MessageSource messages;

    SeveralLinesController(WorkspacePage page, Observing observing, MessageSource messages) {
        this.page = page;
        this.observing = observing;
        this.messages = messages;
    }

    @PostMapping("/assessments/{id}/{provision:[456][0-9A-Z.-]*}/cases/{caseId}/lines")
    String note(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            @PathVariable String caseId,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable LineMark mark,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String form = "several-" + caseId;
        try {
            observing.noteOnSeveral(actor, id, caseId, chosen(request), words, mark);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(actor, id, provision, Refusal.of(form, refused, request, messages), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            String key = "assessments.refused.lines-overtaken";
            return page.show(actor, id, provision, Refusal.of(form, key, request, messages), model);
        }
        return page.done(redirect, "assessments.said.lines", id, provision + "#case-" + caseId);
    }

    /** Each ticked box says the version that was seen, and the line: {@code 2 5.1-1-1/5.1-1-1a/AuthMech-1}. */
    private static Map<String, Integer> chosen(HttpServletRequest request) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        String[] boxes = request.getParameterValues("chosen");
        for (String box : boxes == null ? new String[0] : boxes) {
            if (!box.matches("-?[0-9]{1,8} .+")) {
                throw Refused.at("chosen", "assessments.refused.no-line");
            }
            int space = box.indexOf(' ');
            lines.put(box.substring(space + 1), Integer.valueOf(box.substring(0, space)));
        }
        return lines;
    }
}
