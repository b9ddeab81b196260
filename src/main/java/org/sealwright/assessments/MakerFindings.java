package org.sealwright.assessments;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.submissions.SubmissionSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manufacturer sees of an evaluation: where it stands, and the findings that were sent. */
@Service
public class MakerFindings {

    private final Assessments assessments;
    private final FindingReading findings;
    private final SubmissionLookup submissions;
    private final Directory directory;

    MakerFindings(Assessments assessments, FindingReading findings, SubmissionLookup submissions, Directory directory) {
        this.assessments = assessments;
        this.findings = findings;
        this.submissions = submissions;
        this.directory = directory;
    }

    /**
     * An evaluation's findings with their threads; everybody who may see the evaluation may read them.
     *
     * @param answerable whether this person may answer now
     * @param names of who wrote, by account
     */
    public record Page(
            UUID assessment,
            SubmissionSummary submission,
            AssessmentState state,
            boolean answerable,
            List<FindingView> findings,
            Map<UUID, String> names) {}

    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public Page of(Actor actor, UUID id) {
        Assessment assessment = assessments.require(id);
        List<FindingView> all = findings.of(id);
        Set<UUID> authors = new HashSet<>();
        all.forEach(f -> f.thread().forEach(entry -> authors.add(entry.author())));
        boolean answerable =
                actor.hasAny(Role.OWNER, Role.EDITOR) && assessment.state().isOpen() && !assessment.isClosed();
        return new Page(
                id,
                submissions.summary(actor, assessment.matter()),
                assessment.state(),
                answerable,
                all,
                directory.names(authors));
    }
}
