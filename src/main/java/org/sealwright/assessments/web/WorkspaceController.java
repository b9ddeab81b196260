package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.FindingOrder;
import org.sealwright.assessments.FindingRaising;
import org.sealwright.assessments.Severity;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The workspace on one provision, and the findings raised in it. */
@Controller
@RequestMapping("/assessments/{id}/{provision:[456][0-9A-Z.-]*}")
class WorkspaceController {

    /** Header of what the page's script saves by itself; the answer is JSON then. */
    static final String AUTOSAVE = "X-Autosave";

    private final WorkspacePage page;
    private final FindingRaising raising;
    private final MessageSource messages;

    WorkspaceController(WorkspacePage page, FindingRaising raising, MessageSource messages) {
        this.page = page;
        this.raising = raising;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, @PathVariable String provision, Model model) {
        return page.show(actor, id, provision, null, model);
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
            return page.show(actor, id, provision, Refusal.of("finding", refused, request, messages), model);
        }
        return page.done(redirect, "assessments.said.finding", id, provision);
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
                    Days.read("due", due));
        }
    }
}
