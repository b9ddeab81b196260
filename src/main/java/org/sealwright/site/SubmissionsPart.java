package org.sealwright.site;

import java.util.List;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.sealwright.submissions.DossierReading;
import org.sealwright.submissions.Missing;
import org.sealwright.submissions.SubmissionLists;
import org.sealwright.submissions.SubmissionState;
import org.sealwright.submissions.SubmissionSummary;
import org.sealwright.web.Paged;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A manufacturer's own submissions, with what each waits for. */
@Component
@Order(10)
class SubmissionsPart implements DashboardPart {

    private final SubmissionLists submissions;
    private final DossierReading dossiers;

    SubmissionsPart(SubmissionLists submissions, DossierReading dossiers) {
        this.submissions = submissions;
        this.dossiers = dossiers;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.isOf(OrganisationKind.MANUFACTURER)) {
            return List.of();
        }
        Paged<SubmissionSummary> own = submissions.all(actor, 1);
        return List.of(new DashboardSection(
                "submissions",
                own.items().stream()
                        .limit(DashboardSection.MOST)
                        .map(submission -> line(actor, submission))
                        .toList(),
                "/submissions",
                own.total()));
    }

    private Line line(Actor actor, SubmissionSummary submission) {
        return new Line(
                submission.product().isBlank() ? submission.number() : submission.product(),
                submission.number(),
                "/submissions/" + submission.id(),
                new Phrase("submissions.state." + submission.state()),
                tone(submission.state()),
                submission.closedAt() != null
                        ? new Phrase("site.dashboard.submissions.closed")
                        : next(actor, submission));
    }

    private Phrase next(Actor actor, SubmissionSummary submission) {
        if (submission.state() != SubmissionState.DRAFT) {
            return new Phrase("site.dashboard.submissions.next." + submission.state());
        }
        List<Missing> missing = dossiers.progress(actor, submission.id()).missing();
        return missing.isEmpty()
                ? new Phrase("site.dashboard.submissions.complete")
                : new Phrase("site.dashboard.submissions.missing", missing.size());
    }

    private static Tone tone(SubmissionState state) {
        return switch (state) {
            case DRAFT, SUBMITTED, RETURNED -> Tone.OPEN;
            case ACCEPTED -> Tone.PASS;
            case REJECTED -> Tone.FAIL;
            case WITHDRAWN -> Tone.PLAIN;
        };
    }
}
