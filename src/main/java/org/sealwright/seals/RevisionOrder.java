package org.sealwright.seals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.SignedDecision;
import org.sealwright.verification.SealLeaf.Event;

/**
 * What a decision that changes a seal's content asks for: a further version under the same number.
 *
 * @param event RENEWED, EXTENDED or NARROWED
 * @param draft the credential as it was approved
 * @param approvals by reviewer and certifier, on which the signer signs
 */
record RevisionOrder(
        UUID caseId,
        Event event,
        SealDraft draft,
        SignedDecision approvals,
        @Nullable String publicReason) {}
