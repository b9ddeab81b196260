package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves the answer to one plain question. */
@Service
public class FactAnswering {

    private final FactAnswers answers;
    private final Catalogue catalogue;
    private final Editing editing;

    FactAnswering(FactAnswers answers, Catalogue catalogue, Editing editing) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.editing = editing;
    }

    /**
     * Saves an answer.
     *
     * @param question key of a question of the edition
     * @param answer {@code null} takes the answer back
     * @param seen the version that was edited
     * @return the version that is now seen
     * @throws org.sealwright.shared.Conflict if a colleague saved meanwhile
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public int answer(Actor actor, UUID submission, String question, @Nullable Answer answer, int seen) {
        Submission open = editing.begin(actor, submission);
        catalogue.requireEdition(open.edition()).questions().stream()
                .filter(known -> known.key().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotFound("question", question));
        FactAnswer line =
                answers.findBySubmissionAndFact(submission, question).orElseGet(() -> new FactAnswer(open, question));
        line.say(answer, seen);
        editing.record(
                actor,
                open,
                "submissions.fact.answered",
                Map.of("question", question, "answer", answer == null ? "" : answer.name()));
        return answers.saveAndFlush(line).version();
    }
}
