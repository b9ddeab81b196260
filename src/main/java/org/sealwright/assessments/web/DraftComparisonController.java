package org.sealwright.assessments.web;

import java.util.UUID;
import org.sealwright.assessments.DraftComparison;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a manufacturer what its own tools' files say beside its tables. */
@Controller
class DraftComparisonController {

    private final DraftComparison comparison;

    DraftComparisonController(DraftComparison comparison) {
        this.comparison = comparison;
    }

    @GetMapping("/submissions/{id}/tools")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("c", comparison.of(actor, id));
        model.addAttribute("base", "/submissions/" + id);
        return "assessments/comparison";
    }
}
