package org.sealwright.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.sealwright.verification.Answer;
import org.sealwright.verification.BitFinding;
import org.sealwright.verification.CredentialFinding;
import org.sealwright.verification.DateFinding;
import org.sealwright.verification.Findings;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.LogFinding;
import org.sealwright.verification.StoredFinding;

/** What every source said of a seal when the projector last asked, and its dates: all that the answer is made of. */
record SealState(
        StoredFinding stored,
        CredentialFinding credential,
        BitFinding revocation,
        BitFinding suspension,
        LogFinding log,
        Instant validFrom,
        Instant validUntil,
        Instant verifiedAt) {

    static SealState of(ResultSet row) throws SQLException {
        return new SealState(
                StoredFinding.valueOf(row.getString("status")),
                CredentialFinding.valueOf(row.getString("credential_finding")),
                BitFinding.valueOf(row.getString("revocation_finding")),
                BitFinding.valueOf(row.getString("suspension_finding")),
                LogFinding.valueOf(row.getString("log_finding")),
                instant(row, "valid_from"),
                instant(row, "valid_until"),
                instant(row, "verified_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }

    Answer answerAt(Instant now, FirmwareFinding firmware) {
        boolean overdue = verifiedAt.plus(RegistryEntry.SWEEP_OVERDUE).isBefore(now);
        return Answer.to(new Findings(
                overdue && stored == StoredFinding.ACTIVE ? StoredFinding.UNAVAILABLE : stored,
                credential,
                revocation,
                suspension,
                log,
                datesAt(now),
                firmware));
    }

    /** From this instant on the answer has to be made anew. */
    Instant staleAt(Instant now, Instant midnight) {
        Instant next = midnight;
        for (Instant turn :
                new Instant[] {validFrom, validUntil.plusSeconds(1), verifiedAt.plus(RegistryEntry.SWEEP_OVERDUE)}) {
            next = turn.isAfter(now) && turn.isBefore(next) ? turn : next;
        }
        return next;
    }

    private DateFinding datesAt(Instant now) {
        if (now.isBefore(validFrom)) {
            return DateFinding.NOT_YET;
        }
        return now.isAfter(validUntil) ? DateFinding.ENDED : DateFinding.WITHIN;
    }

    /** Whether its last day has passed and no job has said so yet. */
    boolean lapsed(Answer answer) {
        return answer == Answer.EXPIRED && stored != StoredFinding.EXPIRED;
    }
}
