package org.sealwright.assessments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.meeting.Suggestion;

/**
 * A suggestion and how it stands.
 *
 * @param act the newest act on it; {@code null} where there was none
 * @param by who did that, by name
 */
public record SuggestionView(
        Suggestion what,
        @Nullable SuggestionAct act,
        @Nullable String by) {

    /** How a suggestion stands. */
    public enum State {
        OPEN,
        TAKEN,
        SET_ASIDE
    }

    public State state() {
        return act == null
                ? State.OPEN
                : switch (act.kind()) {
                    case FINDING, NOTED -> State.TAKEN;
                    case SET_ASIDE -> State.SET_ASIDE;
                    case OPENED_AGAIN -> State.OPEN;
                };
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    boolean restsOn(UUID item) {
        return what.sources().stream().anyMatch(source -> source.item().equals(item));
    }
}
