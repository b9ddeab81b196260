package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.CaseFilter;
import org.sealwright.assessments.Presence;
import org.sealwright.assessments.SuggestionReading;
import org.sealwright.assessments.WorkspaceReading;
import org.sealwright.assessments.WorkspaceView;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.evidence.UploadPlace;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills the workspace on one provision, also after one of its forms was refused. */
@Component
class WorkspacePage {

    private final WorkspaceReading reading;
    private final SuggestionReading suggestions;
    private final Presence presence;
    private final MessageSource messages;
    private final HttpServletRequest request;

    WorkspacePage(
            WorkspaceReading reading,
            SuggestionReading suggestions,
            Presence presence,
            MessageSource messages,
            HttpServletRequest request) {
        this.reading = reading;
        this.suggestions = suggestions;
        this.presence = presence;
        this.messages = messages;
        this.request = request;
    }

    String show(Actor actor, UUID id, String provision, @Nullable Refusal refusal, Model model) {
        WorkspaceView view = reading.of(actor, id, provision, filter());
        String here = "/assessments/" + id + "/" + provision;
        model.addAttribute("w", view);
        model.addAttribute("colleagues", presence.here(actor, id, provision));
        model.addAttribute("a", view.header());
        model.addAttribute("forms", new Forms(refusal));
        model.addAttribute("newFinding", Ids.next());
        var panel = suggestions.of(actor, id);
        model.addAttribute("suggestions", panel.about(provision, linked(view)));
        model.addAttribute("evidenceNotes", panel.notes());
        model.addAttribute(
                "uploads",
                view.cases().stream()
                        .map(c -> c.testCase().id())
                        .collect(Collectors.toMap(
                                caseId -> caseId,
                                caseId -> UploadPlace.to(
                                        new EvidenceOwner("assessment", id),
                                        new EvidenceSubject(EvidenceSubject.Type.CASE, caseId),
                                        here + filter().query() + "#case-" + caseId))));
        return "assessments/workspace";
    }

    /** The filter in the address that was asked for; every link and form of the workspace carries it along. */
    private CaseFilter filter() {
        return CaseFilter.of(request.getParameter("show"));
    }

    private static Set<UUID> linked(WorkspaceView view) {
        return Stream.concat(view.evidence().stream(), view.cases().stream().flatMap(c -> c.evidence().stream()))
                .map(EvidenceItemView::id)
                .collect(Collectors.toSet());
    }

    /** Back to the workspace after an act, with the sentence that says what was done. */
    String done(RedirectAttributes redirect, String said, UUID id, String place) {
        redirect.addFlashAttribute("said", messages.getMessage(said, null, LocaleContextHolder.getLocale()));
        int anchor = place.indexOf('#') < 0 ? place.length() : place.indexOf('#');
        return "redirect:/assessments/" + id + "/" + place.substring(0, anchor) + filter().query()
                + place.substring(anchor);
    }
}
