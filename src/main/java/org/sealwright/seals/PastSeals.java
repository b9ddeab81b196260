package org.sealwright.seals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.PastSeal.Bit;
import org.sealwright.seals.PastSeal.ListThen;
import org.sealwright.seals.SealView.Entry;
import org.sealwright.shared.Actor;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusPurpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals and status lists as they were. What this gives out is public, as {@link SealReading} does. */
@Service
public class PastSeals {

    private final SealReading reading;
    private final SealVersions versions;
    private final StatusListRows lists;

    PastSeals(SealReading reading, SealVersions versions, StatusListRows lists) {
        this.reading = reading;
        this.versions = versions;
        this.lists = lists;
    }

    /** The seal at an instant; none if there is no such number within the actor's reach, or it was issued later. */
    @AllowedTo(everyRole = true, jobs = true)
    @Transactional(readOnly = true)
    public Optional<PastSeal> at(Actor actor, SealNumber number, Instant at) {
        return reading.find(actor, number)
                .map(seal -> seal.history().stream()
                        .filter(event -> !event.at().isAfter(at))
                        .toList())
                .filter(events -> !events.isEmpty())
                .map(events -> at(number, events, at));
    }

    /** The status list that was published at an instant, as far as the log named it; renewals without news it does not name. */
    @AllowedTo(everyRole = true, jobs = true)
    @Transactional(readOnly = true)
    public Optional<ListThen> list(Actor actor, StatusPurpose purpose, int number, Instant at) {
        return then(purpose, number, at);
    }

    private Optional<ListThen> then(StatusPurpose purpose, int number, Instant at) {
        return lists.past(purpose, number, at)
                .map(found -> new ListThen(found.token().intact().orElse(null), found.logEntry()));
    }

    private PastSeal at(SealNumber number, List<Entry> events, Instant at) {
        SealStatus status = SealStatus.ACTIVE;
        @Nullable String reason = null;
        for (Entry event : events) {
            SealStatus next = SealStatus.after(event.event(), status);
            reason = next == status ? reason : next == SealStatus.EXPIRED ? null : event.publicReason();
            status = next;
        }
        StoredVersion version = versions.require(number, events.getLast().version());
        return new PastSeal(
                status,
                status == SealStatus.ACTIVE ? null : reason,
                version.version(),
                version.validity().from(),
                version.validity().until(),
                version.digest(),
                version.token().intact().orElse(null),
                events,
                bit(StatusPurpose.REVOCATION, version.places().revocation(), at),
                bit(StatusPurpose.SUSPENSION, version.places().suspension(), at));
    }

    private Bit bit(StatusPurpose purpose, Place place, Instant at) {
        return new Bit(
                place.list(), place.index(), then(purpose, place.list(), at).orElse(null));
    }
}
