package org.sealwright.assessments;

import java.util.List;
import org.sealwright.shared.Refused;

/**
 * What an assessor says of a case.
 *
 * @param outcome OPEN keeps a rationale that is still being written
 * @param rationale why; for INCONCLUSIVE, what is missing
 * @param references rows of the IXIT that bear it out
 */
public record Judgement(CaseOutcome outcome, String rationale, List<String> references) {

    private static final int LONGEST = 20_000;

    public Judgement {
        rationale = rationale.strip();
        references = references.stream()
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList();
        if (rationale.length() > LONGEST) {
            throw Refused.at("rationale", "assessments.refused.rationale-long", LONGEST);
        }
    }

    /**
     * Refuses what no verdict may be: one without its reason, a PASS or FAIL that nothing bears out, and cover by
     * external evidence that is not there.
     *
     * @param evidence how many items are linked to the case
     */
    void requireGrounds(int evidence) {
        if (outcome.isDecided() && rationale.isEmpty()) {
            throw Refused.at("rationale", "assessments.refused.rationale." + outcome);
        }
        if (outcome == CaseOutcome.COVERED && evidence == 0) {
            throw Refused.at("outcome", "assessments.refused.cover-without-evidence");
        }
        if (!hasGrounds(evidence)) {
            throw Refused.at("outcome", "assessments.refused.without-evidence." + outcome);
        }
    }

    /** Whether so many items of evidence, or the references, bear the outcome out. */
    boolean hasGrounds(int evidence) {
        return evidence > 0 || (outcome != CaseOutcome.COVERED && (!outcome.needsEvidence() || !references.isEmpty()));
    }
}
