package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what assessors saw on the lines of the plan. Observations never compute a verdict. */
@Service
public class Observing {

    private static final int LONGEST = 20_000;

    private final Assessments assessments;
    private final Evaluations evaluations;
    private final Parts parts;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Observing(
            Assessments assessments,
            Evaluations evaluations,
            Parts parts,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.evaluations = evaluations;
        this.parts = parts;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** An observation; the version of one that was never written is -1. */
    public record Observation(String words, int version) {
        static final Observation NONE = new Observation("", -1);
    }

    /**
     * Keeps what was seen on a line.
     *
     * @param lineKey names the line in the plan ({@link PlanLine#key()})
     * @param seen the version that the assessor saw
     * @return the version that stands now
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public int note(Actor actor, UUID id, String lineKey, String words, int seen) {
        Assessment assessment = assessments.requireForEdit(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        return write(actor, assessment, line(evaluations.of(actor, assessment).plan(), lineKey), words, seen);
    }

    /**
     * Adds the same words to what was seen on several lines of a case; either all of them take it, or none.
     *
     * @param lines the version that the assessor saw, by line
     * @throws Conflict if a colleague wrote on one of them meanwhile
     * @throws Refused if there are no words, or no line
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void noteOnSeveral(Actor actor, UUID id, String caseId, Map<String, Integer> lines, String words) {
        Assessment assessment = assessments.requireForEdit(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        if (lines.isEmpty()) {
            throw Refused.at("chosen", "assessments.refused.no-line");
        }
        if (words.isBlank()) {
            throw Refused.at("words", "assessments.refused.no-observation");
        }
        TestPlan plan = evaluations.of(actor, assessment).plan();
        Map<String, Observation> standing = of(id);
        lines.forEach((key, seen) -> {
            PlanLine line = line(plan, key);
            if (!line.caseId().equals(caseId)) {
                throw new NotFound("line of case " + caseId, key);
            }
            String before = standing.getOrDefault(key, Observation.NONE).words();
            write(actor, assessment, line, before.isBlank() ? words : before + "\n" + words, seen);
        });
    }

    private static PlanLine line(TestPlan plan, String key) {
        return plan.cases().stream()
                .flatMap(c -> c.lines().stream())
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("line of a plan", key));
    }

    private int write(Actor actor, Assessment assessment, PlanLine line, String words, int seen) {
        UUID id = assessment.id();
        String lineKey = line.key();
        if (words.length() > LONGEST) {
            throw Refused.at("words", "assessments.refused.rationale-long", LONGEST);
        }
        int changed = seen < 0 ? insert(assessment, line, words, actor) : update(id, lineKey, words, actor, seen);
        if (changed == 0) {
            throw new Conflict("observation on " + lineKey);
        }
        events.publishEvent(new Act(actor, "assessments.observation.noted", "assessment", id)
                .of(assessment.maker())
                .with(Map.of("line", lineKey, "words", Sha256.of(words).toString())));
        return seen + 1;
    }

    /** What stands on a line; a colleague may have written it. */
    @Transactional(readOnly = true)
    @AllowedTo(Role.ASSESSOR)
    public Observation standing(Actor actor, UUID id, String lineKey) {
        parts.require(actor, assessments.require(id).matter(), Part.ASSESSOR);
        return of(id).getOrDefault(lineKey, Observation.NONE);
    }

    /** By line, within a case. */
    Map<String, Observation> of(UUID assessment) {
        Map<String, Observation> all = new HashMap<>();
        database.sql("select line_key, words, version from assessments.observation where assessment_id = ?")
                .param(assessment)
                .query(row -> {
                    all.put(row.getString("line_key"), new Observation(row.getString("words"), row.getInt("version")));
                });
        return all;
    }

    private int insert(Assessment assessment, PlanLine line, String words, Actor actor) {
        return database.sql("""
                        insert into assessments.observation
                          (id, assessment_id, matter, maker_id, case_id, line_key, words, observer, observed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (assessment_id, line_key) do nothing
                        """)
                .params(
                        Ids.next(),
                        assessment.id(),
                        assessment.matter(),
                        assessment.maker(),
                        line.caseId(),
                        line.key(),
                        words,
                        actor.id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private int update(UUID assessment, String lineKey, String words, Actor actor, int seen) {
        return database.sql("""
                        update assessments.observation set words = ?, observer = ?, observed_at = ?, version = version + 1
                        where assessment_id = ? and line_key = ? and version = ?
                        """)
                .params(words, actor.id(), Timestamp.from(clock.instant()), assessment, lineKey, seen)
                .update();
    }
}
