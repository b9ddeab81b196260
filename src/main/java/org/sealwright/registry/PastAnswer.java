package org.sealwright.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a seal's state was on a past day, with what it rests on (docs/formats/history.md).
 *
 * @param at the instant that was looked at: the day's last second in the body's zone, of the present day this one
 * @param answer one of the eight words, or {@code not-issued}
 * @param status the stored word; absent where it was not issued
 * @param version the credential's version that spoke for it
 * @param credential address of that version
 * @param events up to then, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PastAnswer(
        String number,
        LocalDate on,
        Instant at,
        String answer,
        @Nullable String status,
        @Nullable String statusReason,
        @Nullable Integer version,
        @Nullable String credential,
        List<Happened> events,
        @Nullable Proofs proofs) {

    static final String NOT_ISSUED = "not-issued";

    PastAnswer {
        events = List.copyOf(events);
    }

    /** The colour that goes with the answer. */
    public String tone() {
        return SealHit.Tone.of(answer);
    }

    /** One event; {@code logIndex} is absent until the log has given it a place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Happened(
            int seq,
            String event,
            Instant at,
            int version,
            @Nullable String publicReason,
            @Nullable Long logIndex) {}

    /** What the answer rests on; what could not be had is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proofs(@Nullable Logged event, ListProof revocation, ListProof suspension) {}

    /**
     * A leaf of the public log.
     *
     * @param leaf its bytes as text
     * @param proof C2SP tlog-proof
     */
    record Logged(long logIndex, String leaf, String proof) {}

    /**
     * A status bit.
     *
     * @param list address of the signed list as it was
     * @param bit 0 or 1; absent where the list is not genuine, not in date or not in the log
     * @param logged that the log names the list
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListProof(
            String list,
            int index,
            @Nullable Integer bit,
            @Nullable Logged logged) {}
}
