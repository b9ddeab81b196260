package org.sealwright.decisions;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a review or a decision, and what would come of it, until the passkey has answered.
 *
 * @param note of a review
 * @param order of a decision
 * @param forecast the credential that the decision would make
 */
record SigningForm(
        @Nullable String note,
        @Nullable DecisionOrder order,
        @Nullable ForecastCredential forecast) {}
