package org.sealwright.assessments;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what assessors saw on the lines of the plan. Observations never compute a verdict. */
@Service
public class Observing {

    private static final int LONGEST = 20_000;

    private final Assessments assessments;
    private final Evaluations evaluations;
    private final ObservationRows rows;
    private final Parts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Observing(
            Assessments assessments,
            Evaluations evaluations,
            ObservationRows rows,
            Parts parts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.evaluations = evaluations;
        this.rows = rows;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what was seen on a line.
     *
     * @param lineKey names the line in the plan ({@link PlanLine#key()})
     * @param mark {@code null} for none, which takes an earlier one away
     * @param seen the version that the assessor saw
     * @return the version that stands now
     * @throws Conflict if a colleague wrote there meanwhile
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public int note(Actor actor, UUID id, String lineKey, String words, @Nullable LineMark mark, int seen) {
        Assessment assessment = open(actor, id);
        PlanLine line = line(evaluations.plan(actor, assessment), lineKey);
        return write(actor, assessment, line, new Observation(words, mark, seen));
    }

    /**
     * Adds the same to what was seen on several lines of a case; either all of them take it, or none.
     *
     * @param lines the version that the assessor saw, by line
     * @param words go after what stands on each; may be empty where a mark is chosen
     * @param mark {@code null} leaves each line's own
     * @throws Conflict if a colleague wrote on one of them meanwhile
     * @throws Refused if there is nothing to add, or no line
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void noteOnSeveral(
            Actor actor, UUID id, String caseId, Map<String, Integer> lines, String words, @Nullable LineMark mark) {
        Assessment assessment = open(actor, id);
        if (lines.isEmpty()) {
            throw Refused.at("chosen", "assessments.refused.no-line");
        }
        if (words.isBlank() && mark == null) {
            throw Refused.at("words", "assessments.refused.no-observation");
        }
        TestPlan plan = evaluations.plan(actor, assessment);
        Map<String, PlanLine> chosen = new LinkedHashMap<>();
        lines.keySet().forEach(key -> chosen.put(key, line(plan, key)));
        if (!chosen.values().stream().allMatch(line -> line.caseId().equals(caseId))) {
            throw new NotFound("lines of case " + caseId, lines.keySet());
        }
        Map<String, Observation> standing = rows.of(id, List.of(caseId));
        chosen.forEach((key, line) -> {
            Observation more = standing.getOrDefault(key, Observation.NONE).with(words, mark);
            int seen = lines.getOrDefault(key, Observation.NONE.version());
            write(actor, assessment, line, new Observation(more.words(), more.mark(), seen));
        });
    }

    /** What stands on a line; a colleague may have written it. */
    @Transactional(readOnly = true)
    @AllowedTo(Role.ASSESSOR)
    public Observation standing(Actor actor, UUID id, String lineKey) {
        parts.require(actor, assessments.require(id).matter(), Part.ASSESSOR);
        return rows.on(id, lineKey);
    }

    private Assessment open(Actor actor, UUID id) {
        Assessment assessment = assessments.requireForEdit(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        return assessment;
    }

    private static PlanLine line(TestPlan plan, String key) {
        return plan.cases().stream()
                .flatMap(c -> c.lines().stream())
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("line of a plan", key));
    }

    /** The observation's version is the one that the assessor saw; gives the one that stands now. */
    private int write(Actor actor, Assessment assessment, PlanLine line, Observation now) {
        if (now.words().length() > LONGEST) {
            throw Refused.at("words", "assessments.refused.rationale-long", LONGEST);
        }
        if (!rows.write(assessment, line, now, now.version(), actor.id(), clock.instant())) {
            throw new Conflict("observation on " + line.key());
        }
        events.publishEvent(new Act(actor, "assessments.observation.noted", "assessment", assessment.id())
                .of(assessment.maker())
                .with(Map.of(
                        "line", line.key(),
                        "words", Sha256.of(now.words()).toString(),
                        "mark", now.mark() == null ? "" : now.mark().name())));
        return now.version() + 1;
    }
}
