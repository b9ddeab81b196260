package org.sealwright.verification;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.CheckStep.Outcome;
import org.sealwright.verification.CheckStep.Step;

/**
 * What came of checking a credential, step by step.
 *
 * @param verified what it says, present only if it is genuine
 */
public record CredentialReport(
        List<CheckStep> steps,
        CredentialFinding finding,
        @Nullable CredentialClaims verified) {

    public CredentialReport {
        steps = List.copyOf(steps);
        if (finding == CredentialFinding.GENUINE != (verified != null)) {
            throw new IllegalArgumentException("Only a genuine credential is taken at its word");
        }
    }

    public boolean isGenuine() {
        return finding == CredentialFinding.GENUINE;
    }

    /** What a genuine credential says. */
    public CredentialClaims claims() {
        return Objects.requireNonNull(verified, "Only a genuine credential is taken at its word");
    }

    /** The step that failed. */
    public Optional<CheckStep> failure() {
        return steps.stream().filter(step -> step.outcome() == Outcome.FAILED).findFirst();
    }

    public Outcome outcome(Step step) {
        return steps.get(step.ordinal()).outcome();
    }

    /** The credential's own dates, unknown unless it is genuine. */
    public DateFinding datesAt(Instant now) {
        return verified == null ? DateFinding.UNKNOWN : verified.datesAt(now);
    }
}
