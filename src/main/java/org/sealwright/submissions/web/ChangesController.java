package org.sealwright.submissions.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Question;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.submissions.FrozenRevision;
import org.sealwright.submissions.RevisionSummary;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.submissions.changes.RevisionChanges;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what one revision says otherwise than another, to whoever may read both. */
@Controller
class ChangesController {

    private final SubmissionLookup lookup;
    private final Catalogue catalogue;

    ChangesController(SubmissionLookup lookup, Catalogue catalogue) {
        this.lookup = lookup;
        this.catalogue = catalogue;
    }

    /** @param from the earlier revision; the one before where none is named */
    @GetMapping("/submissions/{id}/revisions/{number}/changes")
    String show(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer from,
            Model model) {
        int earlier = from == null ? number - 1 : from;
        if (earlier < 1 || earlier >= number) {
            throw new NotFound("revision before", number);
        }
        FrozenRevision before = lookup.frozen(actor, id, earlier);
        FrozenRevision after = lookup.frozen(actor, id, number);
        Edition edition = catalogue.requireEdition(after.content().edition());
        model.addAttribute("submission", lookup.summary(actor, id));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("earlier", earlier(lookup.revisions(actor, id), number));
        model.addAttribute("changes", RevisionChanges.between(before.content(), after.content()));
        model.addAttribute("edition", edition);
        model.addAttribute("questions", questions(edition));
        model.addAttribute("titles", titles(edition));
        model.addAttribute("base", "/submissions/" + id);
        return "submissions/changes";
    }

    private static List<RevisionSummary> earlier(List<RevisionSummary> all, int number) {
        return all.stream().filter(one -> one.number() < number).toList();
    }

    private static Map<String, String> questions(Edition edition) {
        Map<String, String> questions = new HashMap<>();
        for (Question question : edition.questions()) {
            questions.put(question.key(), question.text());
        }
        return questions;
    }

    private Map<String, String> titles(Edition edition) {
        Map<String, String> titles = new HashMap<>();
        catalogue.methodFor(edition.id()).stream()
                .flatMap(method -> method.tables().stream())
                .forEach((IxitTable table) -> titles.put(table.name(), table.title()));
        return titles;
    }
}
