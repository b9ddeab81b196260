package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.Assigning;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives an evaluation to an assessor, or to a laboratory. */
@Controller
@RequestMapping("/assessments/{id}")
class AssigningController {

    private final OverviewForms forms;
    private final Assigning assigning;

    AssigningController(OverviewForms forms, Assigning assigning) {
        this.forms = forms;
        this.assigning = assigning;
    }

    @PostMapping("/assignment")
    String assign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new OverviewForms.Answering(actor, id, request, response, model, redirect);
        return forms.tried(answering, "assignment", "assessments.said.assigned", () -> {
            if (account == null) {
                throw Refused.at("account", "assessments.refused.no-account");
            }
            assigning.assign(actor, id, account, due);
        });
    }

    @PostMapping("/commission")
    String commission(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID laboratory,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new OverviewForms.Answering(actor, id, request, response, model, redirect);
        return forms.tried(
                answering,
                "commission",
                "assessments.said.commissioned",
                () -> assigning.commission(actor, id, laboratory));
    }
}
