package org.sealwright.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.submissions.SubmissionSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands at the top of every page of an evaluation: whose it is, how far it is, who may write. */
@Component
class HeaderReading {

    private final SubmissionLookup submissions;
    private final FindingReading findings;
    private final Parts parts;
    private final JdbcClient database;
    private final Clock clock;

    HeaderReading(
            SubmissionLookup submissions, FindingReading findings, Parts parts, JdbcClient database, Clock clock) {
        this.submissions = submissions;
        this.findings = findings;
        this.parts = parts;
        this.database = database;
        this.clock = clock;
    }

    AssessmentHeader of(Actor actor, Evaluation evaluation) {
        Assessment assessment = evaluation.assessment();
        SubmissionSummary submission = submissions.summary(actor, assessment.matter());
        Assigned assigned = assigned(assessment.id());
        Long daysLeft =
                assigned.due() == null ? null : (Long) ChronoUnit.DAYS.between(LocalDate.now(clock), assigned.due());
        boolean mayWrite = assessment.state().isOpen()
                && !assessment.isClosed()
                && actor.has(Role.ASSESSOR)
                && parts.holds(actor, assessment.matter(), Part.ASSESSOR);
        return new AssessmentHeader(
                assessment.id(),
                assessment.matter(),
                submission.number(),
                submission.makerName(),
                evaluation.revision().content().product().name(),
                assessment.state(),
                assessment.revisionNumber(),
                assigned.lead(),
                assigned.due(),
                daysLeft,
                tally(evaluation),
                findings.open(assessment.id()),
                mayWrite);
    }

    private record Assigned(@Nullable String lead, @Nullable LocalDate due) {}

    private Assigned assigned(UUID id) {
        return database.sql("""
                        select l.name, a.due from assessments.assessment a
                        left join organisations.account l on l.id = a.lead where a.id = ?
                        """)
                .param(id)
                .query((row, number) -> {
                    var due = row.getDate("due");
                    return new Assigned(row.getString("name"), due == null ? null : due.toLocalDate());
                })
                .single();
    }

    private static AssessmentHeader.Tally tally(Evaluation evaluation) {
        Map<CaseOutcome, Integer> counts = new HashMap<>();
        evaluation.plan().cases().forEach(c -> counts.merge(evaluation.outcome(c.id()), 1, Integer::sum));
        return new AssessmentHeader.Tally(
                counts.getOrDefault(CaseOutcome.PASS, 0) + counts.getOrDefault(CaseOutcome.COVERED, 0),
                counts.getOrDefault(CaseOutcome.FAIL, 0),
                counts.getOrDefault(CaseOutcome.INCONCLUSIVE, 0),
                counts.getOrDefault(CaseOutcome.OPEN, 0));
    }
}
