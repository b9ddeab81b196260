package org.sealwright.assessments;

import java.util.Map;
import java.util.UUID;
import org.sealwright.assessments.meeting.Source;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an assessor take up what a tool proposes, as a finding or in words on a case, or set it aside with a reason. Nothing
 * else makes anything of a suggestion, and nothing here gives a verdict.
 */
@Service
public class SuggestionTaking {

    private static final int LONGEST_REASON = 2_000;

    private final Assessments assessments;
    private final SuggestionReading reading;
    private final SuggestionRows rows;
    private final FindingRaising raising;
    private final EvidenceLinking linking;
    private final CaseVerdicts verdicts;
    private final Judging judging;
    private final Observing observing;
    private final Parts parts;
    private final ApplicationEventPublisher events;

    SuggestionTaking(
            Assessments assessments,
            SuggestionReading reading,
            SuggestionRows rows,
            FindingRaising raising,
            EvidenceLinking linking,
            CaseVerdicts verdicts,
            Judging judging,
            Observing observing,
            Parts parts,
            ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.reading = reading;
        this.rows = rows;
        this.raising = raising;
        this.linking = linking;
        this.verdicts = verdicts;
        this.judging = judging;
        this.observing = observing;
        this.parts = parts;
        this.events = events;
    }

    /**
     * Raises a finding from a suggestion.
     *
     * @param show whether the manufacturer may read the files that say so, once the finding is sent
     * @return the finding's number
     * @throws Refused if the suggestion was dealt with already
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public int asFinding(Actor actor, UUID id, String key, FindingOrder order, boolean show) {
        Assessment assessment = open(actor, id);
        var before = rows.target(order.id());
        if (before.isPresent()) {
            return Integer.parseInt(before.get());
        }
        SuggestionView suggestion = undone(actor, assessment, key);
        int number = raising.raise(actor, id, order);
        if (show) {
            for (Source source : suggestion.what().sources()) {
                linking.toFinding(actor, id, order.id(), source.item());
            }
        }
        keep(actor, assessment, suggestion, order.id(), SuggestionAct.Kind.FINDING, "", Integer.toString(number));
        return number;
    }

    /**
     * Adds words to what stands on a case that is not judged yet, and links the files to it.
     *
     * @param act made by the portal with the form
     * @param line a line of the case ({@link PlanLine#key()}), for an observation; empty for the case's rationale
     * @throws Refused if the case is judged, or the suggestion was dealt with already
     * @throws org.sealwright.shared.Conflict if a colleague wrote there meanwhile
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void intoCase(Actor actor, UUID id, String key, UUID act, String caseId, String line, String words) {
        Assessment assessment = open(actor, id);
        if (rows.target(act).isPresent()) {
            return;
        }
        SuggestionView suggestion = undone(actor, assessment, key);
        if (words.isBlank()) {
            throw Refused.at("words", "assessments.refused.words");
        }
        if (line.isEmpty()) {
            CaseVerdict.View verdict = verdicts.findByAssessmentAndCaseId(id, caseId)
                    .map(CaseVerdict::view)
                    .orElseThrow(() -> new NotFound("case", caseId));
            if (verdict.outcome() != CaseOutcome.OPEN) {
                throw Refused.at("target", "assessments.refused.suggestion-judged", caseId);
            }
            var judgement = new Judgement(CaseOutcome.OPEN, joined(verdict.rationale(), words), verdict.references());
            judging.judge(actor, id, caseId, judgement, verdict.version());
        } else {
            Observation standing = observing.standing(actor, id, line);
            observing.note(actor, id, line, joined(standing.words(), words), standing.mark(), standing.version());
        }
        for (Source source : suggestion.what().sources()) {
            linking.toCase(actor, id, caseId, source.item());
        }
        keep(actor, assessment, suggestion, act, SuggestionAct.Kind.NOTED, "", caseId);
    }

    /** Says that a suggestion is of no account here, and why. */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void setAside(Actor actor, UUID id, String key, UUID act, String reason) {
        Assessment assessment = open(actor, id);
        if (rows.target(act).isPresent()) {
            return;
        }
        SuggestionView suggestion = undone(actor, assessment, key);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.at("words", "assessments.refused.suggestion-reason", LONGEST_REASON);
        }
        keep(actor, assessment, suggestion, act, SuggestionAct.Kind.SET_ASIDE, reason.strip(), "");
    }

    /** Opens a suggestion again; what was made of it stays. */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void openAgain(Actor actor, UUID id, String key, UUID act) {
        Assessment assessment = open(actor, id);
        SuggestionView suggestion = reading.require(actor, assessment, key);
        if (!suggestion.isOpen() && rows.target(act).isEmpty()) {
            keep(actor, assessment, suggestion, act, SuggestionAct.Kind.OPENED_AGAIN, "", "");
        }
    }

    /** One at a time, so that two assessors don't make two findings of one suggestion. */
    private Assessment open(Actor actor, UUID id) {
        Assessment assessment = assessments.requireForAct(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        return assessment;
    }

    private SuggestionView undone(Actor actor, Assessment assessment, String key) {
        SuggestionView suggestion = reading.require(actor, assessment, key);
        if (!suggestion.isOpen()) {
            throw new Refused("assessments.refused.suggestion-done");
        }
        return suggestion;
    }

    private static String joined(String standing, String words) {
        return standing.isBlank() ? words.strip() : standing.strip() + "\n\n" + words.strip();
    }

    private void keep(
            Actor actor,
            Assessment assessment,
            SuggestionView suggestion,
            UUID act,
            SuggestionAct.Kind kind,
            String words,
            String target) {
        rows.insert(act, assessment, suggestion.what(), kind, words, target, actor);
        String code = switch (kind) {
            case FINDING -> "assessments.suggestion.raised";
            case NOTED -> "assessments.suggestion.noted";
            case SET_ASIDE -> "assessments.suggestion.set-aside";
            case OPENED_AGAIN -> "assessments.suggestion.opened-again";
        };
        events.publishEvent(new Act(actor, code, "assessment", assessment.id())
                .of(assessment.maker())
                .with(Map.of(
                        "suggestion", suggestion.what().key(),
                        "rule", suggestion.what().rule().name(),
                        "target", target,
                        "words", Sha256.of(words).toString())));
    }
}
