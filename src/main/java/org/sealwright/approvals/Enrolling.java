package org.sealwright.approvals;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.approvals.PasskeyRows.Row;
import org.sealwright.approvals.StatementRows.Kind;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.EndingStatement;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.Passkey;
import org.sealwright.signer.TrustState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares what administrators sign about the passkeys of people: enrolments, which people ask for, and their ends. */
@Service
public class Enrolling {

    /** The longest that a signer accepts. */
    private static final int MONTHS = 24;

    private final PasskeyRows passkeys;
    private final StatementRows statements;
    private final Trust trust;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolling(
            PasskeyRows passkeys,
            StatementRows statements,
            Trust trust,
            PublicAddress address,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passkeys = passkeys;
        this.statements = statements;
        this.trust = trust;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for an enrolment of one of the actor's passkeys, for every part that their roles allow, from now on for 24 months.
     *
     * @param id credential id of the passkey, base64url
     * @return the statement's id
     * @throws Refused before the trust is founded; if it waits already, was ended, or is a founder's
     */
    @Transactional
    @AllowedTo({Role.ADMINISTRATOR, Role.REVIEWER, Role.CERTIFIER})
    public UUID ask(Actor actor, String id) {
        Row row = passkeys.find(actor.id(), Passkeys.bytes(id)).orElseThrow(() -> new NotFound("passkey", id));
        Passkey passkey = Passkeys.passkey(row);
        TrustState state = trust.state();
        if (state.founding() == null) {
            throw new Refused("approvals.why.unfounded");
        }
        if (Trust.isEnded(state, passkey)) {
            throw new Refused("approvals.refused.ended");
        }
        if (Trust.isFounders(state, passkey)) {
            throw new Refused("approvals.refused.founders");
        }
        ZonedDateTime from = clock.instant().atZone(clock.getZone());
        List<EnrolledPart> parts = BodyRoles.parts(actor);
        var statement = new EnrolmentStatement(
                Ids.next(),
                address.did(),
                actor.id(),
                parts,
                passkey,
                from.toInstant(),
                from.plusMonths(MONTHS).toInstant());
        if (!statements.add(actor, Kind.ENROLMENT, actor.id(), statement, clock.instant())) {
            throw new Refused("approvals.refused.asked");
        }
        events.publishEvent(new Act(actor, "approvals.enrolment.asked", "account", actor.id())
                .with(Map.of("statement", statement.digest().toString())));
        return statement.id();
    }

    /**
     * Prepares the end of a passkey. It needs one administrator's signature: a lost passkey can't wait for a second one.
     *
     * @return the statement's id; of the one that waits where its end was prepared before
     * @throws NotFound if the signer trusts no such passkey
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public UUID end(Actor actor, Sha256 fingerprint) {
        TrustState state = trust.state();
        UUID account = TrustReading.everybody(state).stream()
                .filter(holder -> holder.passkey().fingerprint().equals(fingerprint))
                .map(TrustReading.Holder::account)
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey", fingerprint));
        var statement = new EndingStatement(Ids.next(), address.did(), account, fingerprint, clock.instant());
        if (!statements.add(actor, Kind.ENDING, account, statement, clock.instant())) {
            return waitingEnd(fingerprint);
        }
        events.publishEvent(new Act(actor, "approvals.ending.prepared", "account", account)
                .with(Map.of("fingerprint", fingerprint.toString())));
        return statement.id();
    }

    private UUID waitingEnd(Sha256 fingerprint) {
        return statements.open().stream()
                .filter(open -> open.kind() == Kind.ENDING)
                .filter(open -> open.as(EndingStatement.class).passkey().equals(fingerprint))
                .map(StatementRows.Row::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey", fingerprint));
    }
}
