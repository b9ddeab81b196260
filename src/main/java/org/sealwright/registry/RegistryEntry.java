package org.sealwright.registry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.Answer;
import org.sealwright.verification.BitFinding;
import org.sealwright.verification.CredentialFinding;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.LogFinding;
import org.sealwright.verification.StoredFinding;

/**
 * A seal's row: the public document, and what every source said when the projector last asked. The answer is made of it
 * anew at each read, because days pass (statement 7).
 *
 * @param revision of two rows of a seal the one with the higher revision is newer
 * @param logIndex where the newest event stands in the public log, {@code null} until it is in a signed checkpoint
 * @param verifiedAt when every source was last asked
 * @param misused whether its number stands on the list of misused marks
 */
record RegistryEntry(
        PublicSeal document,
        long revision,
        StoredFinding stored,
        CredentialFinding credential,
        BitFinding revocation,
        BitFinding suspension,
        LogFinding log,
        @Nullable Long logIndex,
        Instant verifiedAt,
        boolean misused) {

    /** The sweep asks every source again each day; a row that it has not reached for longer can't be vouched for. */
    static final Duration SWEEP_OVERDUE = Duration.ofHours(36);

    Answer answerAt(Instant now, FirmwareFinding firmware) {
        return state().answerAt(now, firmware);
    }

    private SealState state() {
        return new SealState(
                stored,
                credential,
                revocation,
                suspension,
                log,
                document.validFrom(),
                document.validUntil(),
                verifiedAt);
    }

    /** From this instant on the answer has to be made anew. */
    Instant staleAt(Instant now, Instant midnight) {
        return state().staleAt(now, midnight);
    }

    /** The document as it is read now. A seal whose last day has passed is expired, whether or not a job has said so. */
    PublicSeal readAt(Instant now, FirmwareFinding firmware) {
        Answer answer = answerAt(now, firmware);
        return document.answered(answer.word(), state().lapsed(answer) ? "expired" : document.status(), now);
    }
}
