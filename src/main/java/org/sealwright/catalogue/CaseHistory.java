package org.sealwright.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;

/**
 * One version of a body-written case with all that was done to it, in order. Pure: says what may come next, and never lets
 * what came into force, or was discarded, change.
 *
 * @param overtaken whether a later version of the case came into force
 */
public record CaseHistory(UUID id, String method, String caseId, int number, boolean overtaken, List<Entry> entries) {

    /**
     * A step.
     *
     * @param position 1 for the first of its version
     * @param words what was written; {@code null} for other steps
     * @param reason why it was written, refused or discarded; may be empty otherwise
     */
    public record Entry(
            int position, CaseStep step, @Nullable CaseWords words, String reason, UUID account, Instant at) {}

    /** Where a version stands. */
    public enum State {
        DRAFT,
        PROPOSED,
        ACTIVE,
        SUPERSEDED,
        DISCARDED
    }

    public CaseHistory {
        entries = List.copyOf(entries);
    }

    public State state() {
        return switch (last().map(Entry::step).orElse(CaseStep.WRITTEN)) {
            case WRITTEN, REFUSED -> State.DRAFT;
            case PROPOSED -> State.PROPOSED;
            case ACTIVATED -> overtaken ? State.SUPERSEDED : State.ACTIVE;
            case DISCARDED -> State.DISCARDED;
        };
    }

    public boolean isOpen() {
        return state() == State.DRAFT || state() == State.PROPOSED;
    }

    private Optional<Entry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /** Whether it is in force, or was. */
    public boolean cameIntoForce() {
        return state() == State.ACTIVE || state() == State.SUPERSEDED;
    }

    /** Why the words were last written. */
    public String reason() {
        return entries.reversed().stream()
                .filter(entry -> entry.step() == CaseStep.WRITTEN)
                .map(Entry::reason)
                .findFirst()
                .orElse("");
    }

    /** Position of the newest step, for forms to carry; 0 before the first. */
    public int position() {
        return last().map(Entry::position).orElse(0);
    }

    /** The words as last written. */
    public CaseWords words() {
        return entries.reversed().stream()
                .map(Entry::words)
                .filter(words -> words != null)
                .findFirst()
                .orElseThrow();
    }

    /** This version with one step more. */
    CaseHistory with(Entry next) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(next);
        return new CaseHistory(id, method, caseId, number, overtaken, all);
    }

    /** Whether the step after that position is this one already: the same act, sent twice. */
    boolean holds(int position, CaseStep step, @Nullable CaseWords words, String reason, UUID account) {
        if (position < 0 || position >= entries.size()) {
            return false;
        }
        Entry taken = entries.get(position);
        return taken.step() == step
                && Objects.equals(taken.words(), words)
                && taken.reason().equals(reason)
                && taken.account().equals(account);
    }

    /**
     * Checks that a person may take a step now.
     *
     * @throws Refused if the version does not stand there, or who wrote or proposed it wants to activate it
     */
    void require(CaseStep step, UUID account) {
        if (!step.mayFollow(last().map(Entry::step).orElse(null))) {
            throw new Refused(
                    switch (state()) {
                        case ACTIVE, SUPERSEDED -> "catalogue.cases.frozen";
                        case DISCARDED -> "catalogue.cases.discarded";
                        case DRAFT, PROPOSED -> "catalogue.cases.not-now." + step;
                    });
        }
        if (step == CaseStep.ACTIVATED && tookPart(account)) {
            throw new Refused("catalogue.cases.four-eyes");
        }
    }

    /** Whether this person wrote or proposed it, so that somebody else has to activate it. */
    public boolean tookPart(UUID account) {
        return entries.stream()
                .filter(e -> e.step() == CaseStep.WRITTEN || e.step() == CaseStep.PROPOSED)
                .anyMatch(e -> e.account().equals(account));
    }
}
