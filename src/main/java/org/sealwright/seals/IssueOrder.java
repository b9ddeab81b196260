package org.sealwright.seals;

import java.util.UUID;
import org.sealwright.decisions.SignedDecision;

/**
 * What a positive decision asks for.
 *
 * @param caseId the decision case
 * @param submissionId the submission whose dossier was decided upon
 * @param draft the credential as it was approved
 * @param approvals by reviewer and certifier, on which the signer signs
 */
record IssueOrder(UUID caseId, UUID submissionId, SealDraft draft, SignedDecision approvals) {}
