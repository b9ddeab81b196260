package org.sealwright.ceremony;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Act;
import org.sealwright.audit.Trail;
import org.sealwright.ceremony.Proposal.Kind;
import org.sealwright.ceremony.Proposal.State;
import org.sealwright.keys.KeyPlace;
import org.sealwright.keys.KeyRotation;
import org.sealwright.keys.KeyTerms;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What two administrators do with keys: one proposes, a different one confirms or refuses, and who proposed may withdraw.
 * Nothing happens to a key before the second person; the database holds the two apart as well.
 */
@Service
public class KeyCeremony {

    static final int LONGEST_REASON = 1_000;

    private final ProposalRows rows;
    private final KeyRotation rotation;
    private final PublishedKeys keys;
    private final KeyTerms terms;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyCeremony(
            ProposalRows rows,
            KeyRotation rotation,
            PublishedKeys keys,
            KeyTerms terms,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rotation = rotation;
        this.keys = keys;
        this.terms = terms;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes the next key of a purpose.
     *
     * @param id of the proposal, made by the portal with the form; sent twice it is one
     * @param successor a key that waits in the hardware module; {@code null} where the portal makes keys
     * @param day when it begins to sign, at the day's beginning in the body's zone
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void proposeRotation(
            Actor actor,
            UUID id,
            SigningPurpose purpose,
            @Nullable String successor,
            @Nullable LocalDate day,
            String reason) {
        String why = checked(reason);
        if (day == null) {
            throw Refused.at("day", "ceremony.refused.day");
        }
        Instant starts = day.atStartOfDay(clock.getZone()).toInstant();
        requireTime(starts);
        requireChoice(purpose, successor);
        propose(actor, Proposal.rotation(id, purpose, successor, starts, why, actor.id(), clock.instant()));
    }

    /**
     * Proposes to take a key out of use at once, because somebody else may have it.
     *
     * @param from from when on what it signed no longer counts, not in the future
     * @param successor as above
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void proposeCompromise(
            Actor actor, UUID id, String kid, @Nullable Instant from, @Nullable String successor, String reason) {
        PublishedKey key = keys.find(kid).orElseThrow(() -> new NotFound("key", kid));
        String why = checked(reason);
        if (from == null
                || from.isAfter(clock.instant())
                || from.isBefore(key.announcedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw Refused.at("from", "ceremony.refused.from");
        }
        if (key.compromisedFrom() != null) {
            throw new Refused("keys.refused.compromised-already");
        }
        propose(
                actor,
                Proposal.compromise(
                        id, key.purpose(), kid, successor, earlier(from, key), why, actor.id(), clock.instant()));
    }

    /**
     * The second person agrees, and it is done.
     *
     * @throws Refused if it is the same person, the proposal is closed, or the time has become too short
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void confirm(Actor actor, UUID id) {
        Proposal proposal = openOfSomebodyElse(actor, id);
        String successor;
        if (proposal.kind() == Kind.ROTATION) {
            Instant starts = Objects.requireNonNull(proposal.starts());
            requireTime(starts);
            successor = rotation.announce(proposal.purpose(), proposal.successor(), starts);
        } else {
            successor = rotation.replace(
                    Objects.requireNonNull(proposal.kid()),
                    Objects.requireNonNull(proposal.compromisedFrom()),
                    proposal.successor());
        }
        close(actor, proposal, State.CONFIRMED, successor);
    }

    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void refuse(Actor actor, UUID id) {
        close(actor, openOfSomebodyElse(actor, id), State.REFUSED, null);
    }

    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void withdraw(Actor actor, UUID id) {
        Proposal proposal = open(id);
        if (!proposal.proposedBy().equals(actor.id())) {
            throw new Refused("ceremony.refused.not-yours");
        }
        close(actor, proposal, State.WITHDRAWN, null);
    }

    private void propose(Actor actor, Proposal proposal) {
        if (rows.find(proposal.id())
                .filter(sent -> sent.proposedBy().equals(actor.id()))
                .isPresent()) {
            return;
        }
        if (!rows.insert(proposal)) {
            throw new Refused("ceremony.refused.open-already");
        }
        record(actor, "ceremony.proposal.made", proposal, proposal.successor());
    }

    private void close(Actor actor, Proposal proposal, State state, @Nullable String successor) {
        rows.close(proposal.id(), state, successor, actor.id(), clock.instant());
        String act = switch (state) {
            case CONFIRMED -> "ceremony.proposal.confirmed";
            case REFUSED -> "ceremony.proposal.refused";
            case WITHDRAWN -> "ceremony.proposal.withdrawn";
            case OPEN -> throw new IllegalArgumentException("Nothing is closed as open");
        };
        record(actor, act, proposal, successor);
    }

    private void record(Actor actor, String act, Proposal proposal, @Nullable String successor) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", proposal.kind().name());
        facts.put("purpose", proposal.purpose().name());
        facts.put("reason", trail.keep(proposal.reason()).toString());
        put(facts, "key", proposal.kid());
        put(facts, "successor", successor);
        put(facts, "starts", proposal.starts());
        put(facts, "compromisedFrom", proposal.compromisedFrom());
        events.publishEvent(new Act(actor, act, "key-proposal", proposal.id()).with(facts));
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    private Proposal open(UUID id) {
        Proposal proposal = rows.lock(id).orElseThrow(() -> new NotFound("key-proposal", id));
        if (proposal.state() != State.OPEN) {
            throw new Refused("ceremony.refused.closed");
        }
        return proposal;
    }

    private Proposal openOfSomebodyElse(Actor actor, UUID id) {
        Proposal proposal = open(id);
        if (proposal.proposedBy().equals(actor.id())) {
            throw new Refused("ceremony.refused.two-people");
        }
        return proposal;
    }

    private void requireTime(Instant starts) {
        if (starts.isBefore(clock.instant().plus(terms.overlap()))) {
            throw Refused.at("day", "ceremony.refused.too-soon", terms.overlap().toDays());
        }
    }

    private void requireChoice(SigningPurpose purpose, @Nullable String successor) {
        if (rotation.placeOf(purpose) != KeyPlace.PKCS12
                && rotation.waiting(purpose).stream().noneMatch(key -> key.kid().equals(successor))) {
            throw Refused.at("successor", "keys.refused.none-waits");
        }
    }

    private static String checked(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw Refused.at("reason", "ceremony.refused.reason");
        }
        if (stripped.length() > LONGEST_REASON) {
            throw Refused.at("reason", "ceremony.refused.reason-length", LONGEST_REASON);
        }
        return stripped;
    }

    /** After its end a key signed nothing of ours, so nothing later needs to be said. */
    private static Instant earlier(Instant from, PublishedKey key) {
        return key.retiredAt() != null && key.retiredAt().isBefore(from) ? key.retiredAt() : from;
    }
}
