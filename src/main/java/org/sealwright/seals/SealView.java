package org.sealwright.seals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;

/**
 * A seal as it stands, with all that is public about it.
 *
 * @param statusReason the public reason of a suspension, withdrawal or termination
 * @param suspendedUntil of a suspended seal, the last second of its suspension's last day
 * @param version the version that speaks for the seal; certificate, validity, credential digest and places are its
 * @param revision grows with every change
 * @param history every event, oldest first
 */
public record SealView(
        SealNumber number,
        UUID maker,
        UUID submission,
        SealStatus status,
        Instant statusSince,
        @Nullable String statusReason,
        @Nullable Instant suspendedUntil,
        int version,
        long revision,
        Instant issuedAt,
        Instant validFrom,
        Instant validUntil,
        Certificate certificate,
        Sha256 credential,
        StatusPlace revocation,
        StatusPlace suspension,
        List<Entry> history) {

    public SealView {
        history = List.copyOf(history);
    }

    /** The mark as it looks now; past its last day a seal is expired, whether or not a job has said so. */
    public Mark markAt(Instant now) {
        boolean lapsed = !status.isFinal() && now.isAfter(validUntil);
        Mark.Look look = lapsed ? Mark.Look.EXPIRED : status.look();
        return new Mark(
                number.value(), certificate.basis().level(), certificate.basis().standard(), look);
    }

    /** Where the version's bit stands. */
    public record StatusPlace(int list, int index) {}

    /**
     * One event.
     *
     * @param leaf digest of its log leaf, the {@code prev} of the next one
     * @param logEntry id of the log's entry, which knows its index once it has one
     */
    public record Entry(
            int seq,
            Event event,
            int version,
            Instant at,
            @Nullable String publicReason,
            Sha256 leaf,
            UUID logEntry) {}
}
