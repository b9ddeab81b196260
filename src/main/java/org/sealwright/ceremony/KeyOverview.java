package org.sealwright.ceremony;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.keys.KeyPlace;
import org.sealwright.keys.KeyState;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.SigningPurpose;

/**
 * All keys as administrators and auditors see them.
 *
 * @param proposals the open ones first
 * @param names of the people in proposals, by account id
 * @param lackingHere keys that sign now or will, and that the node that answers does not hold
 */
public record KeyOverview(
        List<Group> groups, List<Proposal> proposals, Map<UUID, String> names, List<Line> lackingHere) {

    /** The name of who took part in a proposal. */
    public String name(UUID account) {
        return names.getOrDefault(account, "?");
    }

    /**
     * The keys of one purpose, newest first.
     *
     * @param place where the next one will be kept
     * @param mayRotate whether a next one can be proposed now
     */
    public record Group(SigningPurpose purpose, KeyPlace place, List<Line> lines, boolean mayRotate) {}

    /**
     * One key.
     *
     * @param due when it should have a successor
     * @param days how many are left until then; negative once it is past
     * @param needsSuccessor whether it has none yet
     */
    public record Line(PublishedKey key, KeyState state, LocalDate due, long days, boolean needsSuccessor) {

        static Line of(PublishedKey key, KeyState state, LocalDate due, LocalDate today) {
            return new Line(key, state, due, ChronoUnit.DAYS.between(today, due), key.retiredAt() == null);
        }

        /** Whether people should do something now. */
        public boolean isPressing() {
            return needsSuccessor && days <= KeyAlarms.FIRST_WARNING;
        }
    }
}
