package org.sealwright.decisions.web;

import org.sealwright.decisions.CaseOutcomes;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a manufacturer reads what was decided about its products, and why. */
@Controller
class OwnDecisionsController {

    private final CaseOutcomes outcomes;

    OwnDecisionsController(CaseOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GetMapping("/decisions/mine")
    String mine(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("outcomes", outcomes.mine(actor, page));
        return "decisions/mine";
    }
}
