package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report as a document. Of a completed evaluation it is made once and kept under the digest of its dossier, so that every
 * copy is the same file for good; the trail names its digest. A draft is made anew each time.
 */
@Service
public class ReportDocuments {

    private static final Actor PORTAL = Actor.system("assessments-report");

    private final Assessments assessments;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportDocuments(Assessments assessments, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The document that is kept of a report; empty for a draft, and where nobody asked for one yet. */
    @Transactional(readOnly = true)
    @AllowedTo({
        Role.APPLICATION_REVIEWER,
        Role.ASSESSOR,
        Role.REVIEWER,
        Role.CERTIFIER,
        Role.SURVEILLANCE_OFFICER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    })
    public Optional<byte[]> kept(Actor actor, AssessmentReport report) {
        Assessment assessment = assessments.require(report.overview().header().id());
        return filing(report).flatMap(filing -> find(assessment, filing));
    }

    /**
     * Keeps a document that was written of a report. A draft is not kept, and nothing that changed after the completion: it
     * belongs into no document that would stand for the dossier.
     *
     * @return what to hand out: the document that is kept, which may be another that was quicker; else the one given
     */
    @Transactional
    @AllowedTo({
        Role.APPLICATION_REVIEWER,
        Role.ASSESSOR,
        Role.REVIEWER,
        Role.CERTIFIER,
        Role.SURVEILLANCE_OFFICER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    })
    public byte[] keep(Actor actor, AssessmentReport report, byte[] content) {
        Assessment assessment = assessments.require(report.overview().header().id());
        Optional<Filing> filing = filing(report);
        if (filing.isEmpty() || !report.asCompleted()) {
            return content;
        }
        insert(assessment, filing.get(), content);
        return find(assessment, filing.get()).orElseThrow();
    }

    /** What a document is kept under. */
    private record Filing(Sha256 dossier, Instant completed) {}

    private static Optional<Filing> filing(AssessmentReport report) {
        Sha256 dossier = report.overview().dossier();
        Instant completed = report.overview().completedAt();
        return report.isFinal() && dossier != null && completed != null
                ? Optional.of(new Filing(dossier, completed))
                : Optional.empty();
    }

    private Optional<byte[]> find(Assessment of, Filing under) {
        return database.sql("""
                        select content from assessments.report_document
                        where assessment_id = ? and dossier_digest = ? and completed_at = ?
                        """)
                .params(of.id(), under.dossier().hex(), Timestamp.from(under.completed()))
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** Whoever asks at the same moment keeps theirs first or reads this one. */
    private void insert(Assessment of, Filing under, byte[] content) {
        Sha256 digest = Sha256.of(content);
        int kept = database.sql("""
                        insert into assessments.report_document
                          (assessment_id, matter, maker_id, dossier_digest, completed_at, content, digest, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        of.id(),
                        of.matter(),
                        of.maker(),
                        under.dossier().hex(),
                        Timestamp.from(under.completed()),
                        content,
                        digest.hex(),
                        Timestamp.from(clock.instant()))
                .update();
        if (kept == 1) {
            events.publishEvent(new Act(PORTAL, "assessments.report.filed", "assessment", of.id())
                    .of(of.maker())
                    .with(Map.of("dossier", under.dossier().toString(), "document", digest.toString())));
        }
    }
}
