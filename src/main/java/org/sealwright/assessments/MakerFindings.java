package org.sealwright.assessments;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.evidence.UploadPlace;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
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
    private final Parts parts;
    private final EvidenceItems evidence;

    MakerFindings(
            Assessments assessments,
            FindingReading findings,
            SubmissionLookup submissions,
            Directory directory,
            Parts parts,
            EvidenceItems evidence) {
        this.assessments = assessments;
        this.findings = findings;
        this.submissions = submissions;
        this.directory = directory;
        this.parts = parts;
        this.evidence = evidence;
    }

    /**
     * An evaluation's findings with their threads; everybody who may see the evaluation may read them.
     *
     * @param answerable whether this person may answer now
     * @param settling whether this person may settle findings now
     * @param names of who wrote, by account
     * @param evidence what is linked to each finding
     * @param linkable what the person who settles can link
     */
    public record Page(
            UUID assessment,
            SubmissionSummary submission,
            AssessmentState state,
            boolean answerable,
            boolean settling,
            List<FindingView> findings,
            Map<UUID, String> names,
            Map<UUID, List<EvidenceItemView>> evidence,
            List<EvidenceItemView> linkable) {

        /** Where the manufacturer attaches a file to a finding, which then shows it to the assessor. */
        public UploadPlace attaching(FindingView finding) {
            return UploadPlace.to(
                    FindingEvidence.owner(finding.id()),
                    new EvidenceSubject(
                            EvidenceSubject.Type.FINDING, finding.id().toString()),
                    "/assessments/" + assessment + "/findings#finding-" + finding.id());
        }
    }

    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public Page of(Actor actor, UUID id) {
        Assessment assessment = assessments.require(id);
        List<FindingView> all = findings.of(id);
        Set<UUID> authors = new HashSet<>();
        all.forEach(f -> f.thread().forEach(entry -> authors.add(entry.author())));
        boolean open = assessment.state().isOpen() && !assessment.isClosed();
        boolean settling = open && actor.has(Role.ASSESSOR) && parts.holds(actor, assessment.matter(), Part.ASSESSOR);
        return new Page(
                id,
                submissions.summary(actor, assessment.matter()),
                assessment.state(),
                open && actor.hasAny(Role.OWNER, Role.EDITOR),
                settling,
                all,
                directory.names(authors),
                all.stream().collect(Collectors.toMap(FindingView::id, f -> about(actor, assessment, f))),
                settling ? evidence.ofMatter(actor, assessment.matter()) : List.of());
    }

    private List<EvidenceItemView> about(Actor actor, Assessment assessment, FindingView finding) {
        var subject =
                new EvidenceSubject(EvidenceSubject.Type.FINDING, finding.id().toString());
        return evidence.about(actor, assessment.matter(), subject);
    }
}
