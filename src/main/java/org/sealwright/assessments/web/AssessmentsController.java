package org.sealwright.assessments.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.AssessmentList;
import org.sealwright.assessments.WorkspaceReading;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.web.NavigationItem;
import org.sealwright.web.NavigationSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of evaluations, and the way into one. */
@Controller
class AssessmentsController implements NavigationSource {

    private final AssessmentList list;
    private final WorkspaceReading workspace;
    private final OverviewPage overview;

    AssessmentsController(AssessmentList list, WorkspaceReading workspace, OverviewPage overview) {
        this.list = list;
        this.workspace = workspace;
        this.overview = overview;
    }

    @GetMapping("/assessments")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        boolean own = show == null ? actor.has(Role.ASSESSOR) : show.equals("mine");
        model.addAttribute("own", own);
        model.addAttribute("assessor", actor.has(Role.ASSESSOR));
        model.addAttribute("maker", actor.isOf(OrganisationKind.MANUFACTURER));
        model.addAttribute("lines", list.page(actor, own, page));
        return "assessments/list";
    }

    @GetMapping("/assessments/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        if (actor.isOf(OrganisationKind.MANUFACTURER)) {
            return "redirect:/assessments/" + id + "/findings";
        }
        return overview.show(actor, id, null, model);
    }

    /** Goes on where work is left. */
    @GetMapping("/assessments/{id}/next")
    String next(Actor actor, @PathVariable UUID id) {
        String provision = workspace.next(actor, id);
        return "redirect:/assessments/" + id + (provision == null ? "" : "/" + provision);
    }

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        return List.of(new NavigationItem(30, "assessments.nav", "/assessments"));
    }
}
