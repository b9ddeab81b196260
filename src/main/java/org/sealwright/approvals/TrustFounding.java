package org.sealwright.approvals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.approvals.PasskeyRows.Row;
import org.sealwright.approvals.StatementRows.Kind;
import org.sealwright.audit.Act;
import org.sealwright.organisations.PersonView;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.FoundingStatement;
import org.sealwright.signer.FoundingStatement.Founder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first two administrators found the signer's trust, once: each signs that both passkeys are theirs. Everybody after
 * them is enrolled by two whom the signer trusts.
 */
@Service
public class TrustFounding {

    private final PasskeyRows passkeys;
    private final StatementRows statements;
    private final BodyRoles roles;
    private final Trust trust;
    private final RelyingParty party;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrustFounding(
            PasskeyRows passkeys,
            StatementRows statements,
            BodyRoles roles,
            Trust trust,
            RelyingParty party,
            PublicAddress address,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passkeys = passkeys;
        this.statements = statements;
        this.roles = roles;
        this.trust = trust;
        this.party = party;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An administrator who could found, with the passkey that would be named.
     *
     * @param fingerprint {@code null} as long as the person has no passkey
     */
    public record Candidate(UUID account, String name, boolean self, List<String> fingerprint) {

        public Candidate {
            fingerprint = List.copyOf(fingerprint);
        }

        public boolean isReady() {
            return !fingerprint.isEmpty();
        }
    }

    /** Every administrator, by name. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public List<Candidate> candidates(Actor actor) {
        return roles.holding(actor, EnrolledPart.ADMINISTRATOR).stream()
                .map(person -> candidate(actor, person))
                .toList();
    }

    /**
     * Prepares the founding by the actor and another administrator, each with the passkey that they made last.
     *
     * @return the statement's id
     * @throws Refused if trust was founded, a founding waits, or one of the two has no passkey
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public UUID prepare(Actor actor, UUID other) {
        if (trust.isFounded()) {
            throw new Refused("signer.refused.FOUNDED_ALREADY");
        }
        if (other.equals(actor.id()) || !roles.holds(actor, other, EnrolledPart.ADMINISTRATOR)) {
            throw new NotFound("second administrator", other);
        }
        var statement = new FoundingStatement(
                Ids.next(),
                address.did(),
                party.id(),
                party.origin(),
                List.of(founder(actor.id()), founder(other)),
                clock.instant());
        if (!statements.add(actor, Kind.FOUNDING, null, statement, clock.instant())) {
            throw new Refused("approvals.refused.founding-waits");
        }
        events.publishEvent(new Act(actor, "approvals.founding.prepared", "statement", statement.id())
                .with(Map.of("statement", statement.digest().toString())));
        return statement.id();
    }

    private Founder founder(UUID account) {
        List<Row> own = passkeys.of(account);
        if (own.isEmpty()) {
            throw new Refused("approvals.refused.founder-without");
        }
        return new Founder(account, Passkeys.passkey(own.getLast()));
    }

    private Candidate candidate(Actor actor, PersonView person) {
        List<Row> own = passkeys.of(person.id());
        return new Candidate(
                person.id(),
                person.name(),
                person.id().equals(actor.id()),
                own.isEmpty() ? List.of() : Passkeys.groups(Passkeys.passkey(own.getLast())));
    }
}
