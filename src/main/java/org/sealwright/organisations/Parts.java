package org.sealwright.organisations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does what in a matter. The rules are {@link PartRule}s; the database refuses the same by itself (unique index
 * {@code four_eyes}, trigger {@code no_interest}), so that two people who act at once can't slip through between them.
 */
@Service
public class Parts {

    private final PartRows rows;
    private final ApplicationEventPublisher events;

    Parts(PartRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /**
     * Gives a person a part in a matter; once given it can't be given back. Giving it twice does nothing.
     *
     * @throws Refused where a rule objects
     */
    @Transactional
    @AllowedTo({Role.APPLICATION_REVIEWER, Role.ASSESSOR, Role.REVIEWER, Role.CERTIFIER, Role.SURVEILLANCE_OFFICER})
    public void take(Actor actor, UUID matter, UUID maker, UUID account, Part part) {
        objectionTo(account, matter, maker, part).ifPresent(objection -> {
            throw objection.refused();
        });
        try {
            if (rows.insert(matter, maker, account, part)) {
                events.publishEvent(new PartTaken(actor, matter, maker, account, part));
            }
        } catch (DataIntegrityViolationException e) {
            throw PartFence.refusal(e);
        }
    }

    /** Refuses unless the actor took this part in the matter, and may still act in it. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public void require(Actor actor, UUID matter, Part part) {
        UUID maker = rows.makerOf(matter, actor.id(), part);
        if (maker == null) {
            throw new Refused("organisations.part.not-yours." + part.name());
        }
        objectionTo(actor.id(), matter, maker, part).ifPresent(objection -> {
            throw objection.refused();
        });
    }

    /** Whether the actor took this part in the matter: for pages that show what can be done. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public boolean holds(Actor actor, UUID matter, Part part) {
        return rows.makerOf(matter, actor.id(), part) != null;
    }

    /** Who took which part, in the order in which they did; a manufacturer and a laboratory see their own matters only. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public List<Holder> holders(Actor actor, UUID matter) {
        return rows.holders(matter);
    }

    /** Everybody who holds the role that the part asks for, by name, with the reason why some of them can't take it. */
    @Transactional(readOnly = true)
    @AllowedTo({
        Role.APPLICATION_REVIEWER,
        Role.ASSESSOR,
        Role.REVIEWER,
        Role.CERTIFIER,
        Role.SURVEILLANCE_OFFICER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    })
    public List<Candidate> eligible(Actor actor, UUID matter, UUID maker, Part part) {
        Map<UUID, Candidate> candidates = new LinkedHashMap<>();
        for (Candidacy candidacy : rows.candidaciesOfAll(matter, maker, part)) {
            Candidate candidate = new Candidate(
                    candidacy.account(),
                    candidacy.name(),
                    candidacy.organisation(),
                    PartRule.firstObjectionTo(candidacy).orElse(null));
            candidates.merge(candidate.account(), candidate, (one, other) -> one.isEligible() ? one : other);
        }
        return List.copyOf(candidates.values());
    }

    /** Nothing speaks against it as soon as nothing does for one of the organisations that the person works for. */
    private Optional<Objection> objectionTo(UUID account, UUID matter, UUID maker, Part part) {
        List<Optional<Objection>> answers = rows.candidaciesOf(account, matter, maker, part).stream()
                .map(PartRule::firstObjectionTo)
                .toList();
        if (answers.isEmpty()) {
            return Optional.of(Objection.because("organisations.part.outsider"));
        }
        return answers.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : answers.getFirst();
    }
}
