package org.sealwright.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the body's people see it.
 *
 * @param contested the decision that an appeal contests, or that did not stand and is decided anew
 * @param request what the manufacturer may read of why it was opened
 * @param concern what only the body's people read
 * @param changed what changed, of a voided case
 * @param suspendedAt when two people suspended the seal at once, before any decision
 * @param dossier as it stands now
 * @param acts what the person who looks can do here, now
 * @param history everything that happened, oldest first
 */
public record CaseView(
        UUID id,
        String number,
        CaseKind kind,
        CaseState state,
        Instant since,
        UUID maker,
        String makerName,
        String product,
        @Nullable String level,
        @Nullable UUID submission,
        @Nullable UUID assessment,
        @Nullable String sealNumber,
        @Nullable Contested contested,
        @Nullable String request,
        @Nullable String concern,
        @Nullable String changed,
        @Nullable LocalDate deferredUntil,
        @Nullable String reviewer,
        @Nullable String certifier,
        @Nullable Instant suspendedAt,
        Dossier dossier,
        boolean dossierStands,
        Set<PossibleAct> acts,
        List<Event> history) {

    public CaseView {
        acts = Set.copyOf(acts);
        history = List.copyOf(history);
    }

    /** What the words of outcomes are called after: a suspension that is in force already is kept or lifted. */
    public String words() {
        return suspendedAt == null ? kind.name() : CaseKind.AT_ONCE;
    }

    public boolean can(String act) {
        return acts.contains(PossibleAct.valueOf(act));
    }

    /**
     * A decision that was contested.
     *
     * @param words what the words of its outcome are called after
     * @param follows what an upheld appeal opens by itself; {@code null} where people have to see
     */
    public record Contested(
            UUID id,
            String number,
            String words,
            Outcome outcome,
            @Nullable String reason,
            @Nullable CaseKind follows) {}

    /** What a person can do with a case. */
    public enum PossibleAct {
        TAKE_REVIEW,
        REVIEW,
        TAKE_DECISION,
        DECIDE,
        ADD_EVIDENCE,
        SUSPEND_AT_ONCE,
        CANCEL
    }

    /**
     * One thing that happened.
     *
     * @param what key of its words after {@code decisions.history.}
     * @param text what was written, for everybody who may see the case
     * @param privateText what was written for the body's people alone
     */
    public record Event(
            Instant at,
            String who,
            String what,
            @Nullable String text,
            @Nullable String privateText,
            List<String> conditions) {

        public Event {
            conditions = List.copyOf(conditions);
        }
    }
}
