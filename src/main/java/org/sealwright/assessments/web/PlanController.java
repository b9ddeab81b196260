package org.sealwright.assessments.web;

import java.util.UUID;
import org.sealwright.assessments.PlanFilter;
import org.sealwright.assessments.PlanReading;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the plan of an evaluation, with what brought each line. */
@Controller
class PlanController {

    private final PlanReading plans;

    PlanController(PlanReading plans) {
        this.plans = plans;
    }

    @GetMapping("/assessments/{id}/plan")
    String plan(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "TESTED") PlanFilter show, Model model) {
        model.addAttribute("plan", plans.of(actor, id, show));
        return "assessments/plan";
    }
}
