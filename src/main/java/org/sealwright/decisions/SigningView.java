package org.sealwright.decisions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.SigningPage;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.EnrolledPart;

/**
 * What a reviewer or certifier is about to sign, in words, with what a page needs to let them.
 *
 * @param words what the words of outcomes are called after
 * @param note of a review
 * @param order of a decision
 * @param forecast the credential that the decision would make
 */
public record SigningView(
        UUID id,
        UUID caseId,
        String number,
        CaseKind kind,
        String words,
        String product,
        String maker,
        @Nullable String sealNumber,
        EnrolledPart part,
        Sha256 dossier,
        @Nullable String note,
        @Nullable DecisionOrder order,
        @Nullable ForecastCredential forecast,
        SigningPage page) {}
