package org.sealwright.seals;

import java.util.UUID;

/**
 * What a positive decision asks for.
 *
 * @param caseId the decision case
 * @param submissionId the submission whose dossier was decided upon
 * @param certificate all that the seal shall say
 * @param validityMonths how long a seal lives under the scheme, unless the support period ends before
 */
public record IssueOrder(UUID caseId, UUID submissionId, Certificate certificate, int validityMonths) {

    public IssueOrder {
        if (validityMonths < 1) {
            throw new IllegalArgumentException("A seal lives at least a month");
        }
    }
}
