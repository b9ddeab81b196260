package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.ActivityRecording;
import org.sealwright.assessments.ClaimJudging;
import org.sealwright.assessments.Completion;
import org.sealwright.assessments.FindingRaising;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on an evaluation as a whole: its claims, its reports, sending findings, completing. */
@Controller
@RequestMapping("/assessments/{id}")
class OverviewController {

    private final OverviewForms forms;
    private final ClaimJudging claims;
    private final FindingRaising findings;
    private final ActivityRecording activities;
    private final Completion completion;

    OverviewController(
            OverviewForms forms,
            ClaimJudging claims,
            FindingRaising findings,
            ActivityRecording activities,
            Completion completion) {
        this.forms = forms;
        this.claims = claims;
        this.findings = findings;
        this.activities = activities;
        this.completion = completion;
    }

    @PostMapping("/claims/{claim}")
    String claim(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID claim,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String words,
            @RequestParam int seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new OverviewForms.Answering(actor, id, request, response, model, redirect);
        return forms.tried(
                answering,
                "claim-" + claim,
                "assessments.said.claim",
                () -> claims.judge(actor, id, claim, accepted, words, seen));
    }

    @PostMapping("/activities/{activity}")
    String activity(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String activity,
            @RequestParam UUID record,
            @RequestParam(required = false) @Nullable UUID report,
            @RequestParam(defaultValue = "") String firmware,
            @RequestParam(defaultValue = "") String laboratory,
            @RequestParam(defaultValue = "") String accreditation,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new OverviewForms.Answering(actor, id, request, response, model, redirect);
        var order = new ActivityRecording.Order(record, activity, report, firmware, laboratory, accreditation);
        return forms.tried(
                answering,
                "activity-" + activity,
                "assessments.said.activity",
                () -> activities.record(actor, id, order));
    }

    @PostMapping("/findings/sending")
    String send(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new OverviewForms.Answering(actor, id, request, response, model, redirect);
        return forms.tried(answering, "send", "assessments.said.sent", () -> findings.send(actor, id));
    }

    @PostMapping("/completion")
    String complete(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new OverviewForms.Answering(actor, id, request, response, model, redirect);
        return forms.tried(answering, "completion", "assessments.said.completed", () -> completion.complete(actor, id));
    }
}
