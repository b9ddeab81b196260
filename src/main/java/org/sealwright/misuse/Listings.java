package org.sealwright.misuse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Trail;
import org.sealwright.misuse.Listing.State;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the list of misused marks (ISO/IEC 17065, 4.1.3.2). What it says harms somebody if it is wrong, so nobody says it alone: one
 * person drafts, another one publishes; a correction and an end take two people as well. The database compares the two, too.
 */
@Service
public class Listings {

    private final ListingRows rows;
    private final ReportRows reports;
    private final Impartiality impartiality;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Listings(
            ListingRows rows,
            ReportRows reports,
            Impartiality impartiality,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.impartiality = impartiality;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts a new entry, or the next version of one; sent twice it is drafted once.
     *
     * @throws Refused if another draft of the same entry waits, and for whoever may not deal with the report behind it
     * @throws Conflict where the id is that of a version that says something else
     */
    @Transactional
    @AllowedTo(Role.SURVEILLANCE_OFFICER)
    public void draft(Actor officer, ListingOrder order) {
        if (order.since().isAfter(LocalDate.now(clock))) {
            throw Refused.at("since", "misuse.refused.since");
        }
        if (wasDrafted(order)) {
            return;
        }
        boolean isNew = order.entry().equals(order.id());
        List<Listing> before = isNew ? List.of() : rows.versions(order.entry());
        if (!isNew && before.isEmpty()) {
            throw new NotFound("listing", order.entry());
        }
        requireImpartial(officer, order.shown(), order.report());
        before.forEach(version -> requireImpartial(officer, version.shown(), version.report()));
        if (before.stream().anyMatch(Listing::isDraft)) {
            throw new Refused("misuse.refused.draft-waits");
        }
        try {
            if (!rows.insert(order, before.size() + 1, officer.id()) && wasDrafted(order)) {
                return;
            }
        } catch (DuplicateKeyException faster) {
            throw new Conflict("Listing " + order.entry());
        }
        events.publishEvent(Acts.listing(
                officer,
                "drafted",
                order.entry(),
                Map.of(
                        "version", before.size() + 1,
                        "standing", order.standing().name(),
                        "words", trail.keep(order.wrong()).toString())));
    }

    private boolean wasDrafted(ListingOrder order) {
        Optional<Listing> there = rows.find(order.id());
        if (there.isPresent() && !there.get().says(order)) {
            throw new Conflict("Listing " + order.id());
        }
        return there.isPresent();
    }

    /**
     * Publishes what another person drafted.
     *
     * @throws Refused for its own author, for whoever may not deal with the report behind it, and if it is no draft any more
     */
    @Transactional
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.CERTIFIER})
    public void publish(Actor second, UUID id) {
        Listing draft = requireDraft(id);
        if (draft.draftedBy().equals(second.id())) {
            throw new Refused("misuse.refused.own-draft");
        }
        requireImpartial(second, draft.shown(), draft.report());
        rows.close(draft.id(), State.PUBLISHED, second.id());
        events.publishEvent(new ListingPublished(second, draft.entry(), draft.version(), numbers(draft.entry())));
    }

    /** Takes a draft away: its author, or whoever would have had to publish it. */
    @Transactional
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.CERTIFIER})
    public void discard(Actor actor, UUID id) {
        Listing draft = requireDraft(id);
        if (!draft.draftedBy().equals(actor.id())) {
            requireImpartial(actor, draft.shown(), draft.report());
        }
        rows.close(draft.id(), State.DISCARDED, actor.id());
        events.publishEvent(Acts.listing(actor, "discarded", draft.entry(), Map.of("version", draft.version())));
    }

    private void requireImpartial(Actor person, ShownNumber shown, @Nullable UUID report) {
        impartiality.require(person, shown);
        if (report != null) {
            impartiality.require(person, reports.find(report).orElseThrow(() -> new NotFound("report", report)));
        }
    }

    private Set<SealNumber> numbers(UUID entry) {
        return rows.versions(entry).stream()
                .flatMap(version -> version.shown().seal().stream())
                .collect(Collectors.toSet());
    }

    private Listing requireDraft(UUID id) {
        Listing draft = rows.requireForAct(id);
        if (!draft.isDraft()) {
            throw new Refused("misuse.refused.no-draft");
        }
        return draft;
    }

    /** What waits for a second person, the oldest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.CERTIFIER, Role.AUDITOR})
    public List<Listing> drafts(Actor actor) {
        return rows.drafts();
    }

    /** Every version of an entry, the newest first. @throws NotFound if there is none */
    @Transactional(readOnly = true)
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.CERTIFIER, Role.AUDITOR})
    public List<Listing> versions(Actor actor, UUID entry) {
        List<Listing> versions = rows.versions(entry);
        if (versions.isEmpty()) {
            throw new NotFound("listing", entry);
        }
        return versions;
    }
}
