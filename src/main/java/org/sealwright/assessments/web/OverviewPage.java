package org.sealwright.assessments.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.AssessmentOverview;
import org.sealwright.assessments.AssessmentReading;
import org.sealwright.assessments.AssessmentState;
import org.sealwright.assessments.Assigning;
import org.sealwright.assessments.SuggestionReading;
import org.sealwright.organisations.Directory;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the overview of an evaluation, also after one of its forms was refused. */
@Component
class OverviewPage {

    private final AssessmentReading reading;
    private final Assigning assigning;
    private final Directory directory;
    private final SuggestionReading suggestions;

    OverviewPage(AssessmentReading reading, Assigning assigning, Directory directory, SuggestionReading suggestions) {
        this.suggestions = suggestions;
        this.reading = reading;
        this.assigning = assigning;
        this.directory = directory;
    }

    String show(Actor actor, UUID id, @Nullable Refusal refusal, Model model) {
        AssessmentOverview view = reading.overview(actor, id);
        boolean assigns = actor.hasAny(Role.APPLICATION_REVIEWER, Role.ASSESSOR)
                && view.header().state() != AssessmentState.COMPLETED;
        model.addAttribute("a", view);
        model.addAttribute("forms", new Forms(refusal));
        var panel = suggestions.of(actor, id);
        model.addAttribute("suggested", panel.open());
        model.addAttribute("evidenceNotes", panel.notes());
        model.addAttribute("newDevice", Ids.next());
        model.addAttribute("newActivity", Ids.next());
        model.addAttribute("candidates", assigns ? assigning.candidates(actor, id) : List.of());
        model.addAttribute("assignsOthers", actor.has(Role.APPLICATION_REVIEWER));
        model.addAttribute("me", actor.id());
        model.addAttribute("laboratories", actor.has(Role.APPLICATION_REVIEWER) ? directory.laboratories() : List.of());
        return "assessments/overview";
    }
}
