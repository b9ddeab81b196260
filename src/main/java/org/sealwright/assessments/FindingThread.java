package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conversation on a finding: the manufacturer answers or contests, an assessor accepts, asks again or closes. */
@Service
public class FindingThread {

    private static final int LONGEST = 20_000;

    private final Assessments assessments;
    private final Findings findings;
    private final Parts parts;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingThread(
            Assessments assessments,
            Findings findings,
            Parts parts,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.findings = findings;
        this.parts = parts;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One entry of a thread.
     *
     * @param dueBefore where the day for the answer was moved, the day before; {@code null} where none was set
     * @param dueAfter the day that it was moved to; {@code null} in every other entry
     */
    public record Entry(
            FindingAct act,
            String words,
            UUID author,
            Instant at,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter) {}

    /** The manufacturer answers; once nothing waits for them, the evaluation goes on. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void answer(Actor actor, UUID findingId, boolean contested, String words) {
        Finding finding = require(findingId);
        Assessment assessment = assessments.requireForAct(finding.assessment());
        assessment.requireOpen();
        take(actor, finding, contested ? FindingAct.CONTESTED : FindingAct.ANSWERED, words);
        boolean waiting = findings.findByAssessmentOrderByNumber(finding.assessment()).stream()
                .anyMatch(f -> f.state() == FindingState.OPEN && f.isSent());
        if (!waiting && assessment.resume()) {
            assessments.saveAndFlush(assessment);
        }
    }

    /** An assessor accepts, asks again or closes. */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void settle(Actor actor, UUID findingId, FindingAct act, String words) {
        Finding finding = require(findingId);
        parts.require(actor, finding.matter(), Part.ASSESSOR);
        Assessment assessment = assessments.requireForAct(finding.assessment());
        assessment.requireOpen();
        if (!act.isSettling()) {
            throw new Refused("assessments.refused.finding-act");
        }
        take(actor, finding, act, words);
        if (act == FindingAct.ASKED_AGAIN && finding.isSent()) {
            assessment.awaitManufacturer();
            assessments.saveAndFlush(assessment);
        }
    }

    /** Entries of an evaluation's findings, by finding, oldest first. */
    Map<UUID, List<Entry>> ofAll(UUID assessment) {
        Map<UUID, List<Entry>> all = new HashMap<>();
        database.sql("""
                        select e.finding_id, e.act, e.words, e.author, e.written_at, e.due_before, e.due_after
                        from assessments.finding_entry e
                        join assessments.finding f on f.id = e.finding_id
                        where f.assessment_id = ? order by e.written_at, e.id
                        """).param(assessment).query(row -> {
            all.computeIfAbsent(row.getObject("finding_id", UUID.class), finding -> new ArrayList<>())
                    .add(new Entry(
                            FindingAct.valueOf(row.getString("act")),
                            row.getString("words"),
                            row.getObject("author", UUID.class),
                            row.getTimestamp("written_at").toInstant(),
                            row.getObject("due_before", LocalDate.class),
                            row.getObject("due_after", LocalDate.class)));
        });
        return all;
    }

    private Finding require(UUID id) {
        return findings.findForAct(id).orElseThrow(() -> new NotFound("finding", id));
    }

    private void take(Actor actor, Finding finding, FindingAct act, String words) {
        String written = written(words);
        finding.take(act, actor.id(), clock.instant());
        findings.saveAndFlush(finding);
        write(finding, act, written, actor);
    }

    /** What somebody wrote, without the space around it. */
    static String written(String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw Refused.at("words", "assessments.refused.words");
        }
        return words.strip();
    }

    void write(Finding finding, FindingAct act, String words, Actor actor) {
        write(finding, act, words, null, actor);
    }

    /** @param dueBefore the day for the answer before the act moved it */
    void write(Finding finding, FindingAct act, String words, @Nullable LocalDate dueBefore, Actor actor) {
        UUID entry = Ids.next();
        database.sql("""
                        insert into assessments.finding_entry (id, finding_id, matter, maker_id, act, words, author, written_at,
                          due_before, due_after)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(entry)
                .param(finding.id())
                .param(finding.matter())
                .param(finding.maker())
                .param(act.name())
                .param(words)
                .param(actor.id())
                .param(Timestamp.from(clock.instant()))
                .param(dueBefore)
                .param(act == FindingAct.DUE_MOVED ? finding.due() : null)
                .update();
        events.publishEvent(FindingActed.on(finding, actor, act, entry, words));
    }
}
