package org.sealwright.site;

import java.util.List;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.sealwright.submissions.SubmissionLists;
import org.sealwright.submissions.SubmissionSummary;
import org.sealwright.web.Paged;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Applications that wait for the application review, longest waiting first. */
@Component
@Order(15)
class ApplicationsPart implements DashboardPart {

    private final SubmissionLists submissions;

    ApplicationsPart(SubmissionLists submissions) {
        this.submissions = submissions;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.has(Role.APPLICATION_REVIEWER)) {
            return List.of();
        }
        Paged<SubmissionSummary> waiting = submissions.awaitingReview(actor, 1);
        return List.of(new DashboardSection(
                "applications",
                waiting.items().stream().map(summary -> line(actor, summary)).toList(),
                "/submissions/review",
                waiting.total()));
    }

    private static Line line(Actor actor, SubmissionSummary submission) {
        boolean taken = submission.reviewer() != null;
        boolean mine = actor.id().equals(submission.reviewer());
        return new Line(
                submission.number() + " · " + submission.product(),
                submission.makerName(),
                "/submissions/" + submission.id(),
                new Phrase(taken ? "site.dashboard.applications.taken" : "site.dashboard.applications.waiting"),
                taken ? Tone.PLAIN : Tone.OPEN,
                new Phrase(
                        mine
                                ? "site.dashboard.applications.conclude"
                                : taken ? "site.dashboard.applications.read" : "site.dashboard.applications.take"));
    }
}
