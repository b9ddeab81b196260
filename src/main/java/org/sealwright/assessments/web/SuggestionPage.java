package org.sealwright.assessments.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.AssessmentHeader;
import org.sealwright.assessments.SuggestionReading;
import org.sealwright.assessments.SuggestionView;
import org.sealwright.assessments.meeting.Source;
import org.sealwright.assessments.meeting.Suggestion;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one suggestion, also after one of its forms was refused. */
@Component
class SuggestionPage {

    private static final int LONGEST_TITLE = 300;

    private final SuggestionReading reading;
    private final SuggestionWords words;

    SuggestionPage(SuggestionReading reading, SuggestionWords words) {
        this.reading = reading;
        this.words = words;
    }

    /** @param from provision of the workspace that the person came from; empty if from elsewhere */
    String show(Actor actor, UUID id, String key, String from, @Nullable Refusal refusal, Model model) {
        AssessmentHeader header = reading.header(actor, id);
        SuggestionView view = reading.one(actor, id, key);
        Suggestion suggestion = view.what();
        String title = words.title(suggestion);
        model.addAttribute("a", header);
        model.addAttribute("v", view);
        model.addAttribute("from", from);
        model.addAttribute("forms", new Forms(refusal));
        model.addAttribute("newFinding", Ids.next());
        model.addAttribute("act", Ids.next());
        model.addAttribute("proposedTitle", title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
        model.addAttribute("proposedWords", words.details(suggestion));
        model.addAttribute("preferred", preferred(suggestion, from));
        model.addAttribute(
                "files", suggestion.sources().stream().map(Source::name).collect(Collectors.joining(", ")));
        model.addAttribute("places", header.mayWrite() ? reading.places(actor, id, key) : List.of());
        return "assessments/suggestion";
    }

    /** The case of the provision that the person came from, or the first. */
    static String preferred(Suggestion suggestion, String from) {
        return suggestion.cases().stream()
                .filter(c -> c.provision().equals(from))
                .findFirst()
                .or(() -> suggestion.cases().stream().findFirst())
                .map(Suggestion.PlannedFor::caseId)
                .orElse("");
    }
}
