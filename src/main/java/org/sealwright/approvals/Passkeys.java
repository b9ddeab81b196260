package org.sealwright.approvals;

import com.nimbusds.jose.util.Base64URL;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.PasskeyRows.Row;
import org.sealwright.approvals.PasskeyView.Standing;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.signer.Enrolment;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.Passkey;
import org.sealwright.signer.TrustState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own passkeys. */
@Service
public class Passkeys {

    private final PasskeyRows rows;
    private final StatementRows statements;
    private final Trust trust;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(PasskeyRows rows, StatementRows statements, Trust trust, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.statements = statements;
        this.trust = trust;
        this.events = events;
        this.clock = clock;
    }

    /** What the person registered, the oldest first, with how far each came. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.REVIEWER, Role.CERTIFIER})
    public List<PasskeyView> own(Actor actor) {
        TrustState state = trust.state();
        List<EnrolmentStatement> asked = statements.open().stream()
                .filter(row ->
                        row.kind() == StatementRows.Kind.ENROLMENT && actor.id().equals(row.account()))
                .map(row -> row.as(EnrolmentStatement.class))
                .toList();
        return rows.of(actor.id()).stream().map(row -> view(row, state, asked)).toList();
    }

    /** @throws org.sealwright.shared.Refused at {@code name} where it is empty or too long */
    @Transactional
    @AllowedTo({Role.ADMINISTRATOR, Role.REVIEWER, Role.CERTIFIER})
    public void rename(Actor actor, String id, String name) {
        if (rows.rename(actor.id(), bytes(id), PasskeyRegistration.tidied(name)) == 0) {
            throw new NotFound("passkey", id);
        }
        events.publishEvent(new Act(actor, "approvals.passkey.renamed", "account", actor.id()));
    }

    /** Takes it off the list. What it is enrolled for, an administrator has to end: only then does it sign nothing more. */
    @Transactional
    @AllowedTo({Role.ADMINISTRATOR, Role.REVIEWER, Role.CERTIFIER})
    public void remove(Actor actor, String id) {
        Row row = rows.find(actor.id(), bytes(id)).orElseThrow(() -> new NotFound("passkey", id));
        rows.remove(actor.id(), row.credentialId(), clock.instant());
        events.publishEvent(new Act(actor, "approvals.passkey.removed", "account", actor.id())
                .with(Map.of("fingerprint", passkey(row).fingerprint().toString())));
    }

    private PasskeyView view(Row row, TrustState state, List<EnrolmentStatement> asked) {
        Passkey passkey = passkey(row);
        if (Trust.isEnded(state, passkey)) {
            return view(row, passkey, Standing.ENDED, null);
        }
        if (Trust.isFounders(state, passkey)) {
            return view(row, passkey, Standing.FOUNDING, null);
        }
        EnrolmentStatement waiting = about(passkey, asked);
        if (waiting != null) {
            return view(row, passkey, Standing.ASKED, waiting);
        }
        EnrolmentStatement inForce = about(
                passkey, trust.inForce(state).stream().map(Enrolment::statement).toList());
        if (inForce != null) {
            return view(row, passkey, Standing.ENROLLED, inForce);
        }
        return view(row, passkey, state.founding() == null ? Standing.UNFOUNDED : Standing.NEW, null);
    }

    private static @Nullable EnrolmentStatement about(Passkey passkey, List<EnrolmentStatement> statements) {
        return statements.stream()
                .filter(statement -> statement.passkey().equals(passkey))
                .max(Comparator.comparing(EnrolmentStatement::until))
                .orElse(null);
    }

    private static PasskeyView view(
            Row row, Passkey passkey, Standing standing, @Nullable EnrolmentStatement statement) {
        Instant until = statement == null ? null : statement.until();
        return new PasskeyView(
                passkey.credentialId().toString(),
                row.name(),
                row.registeredAt(),
                groups(passkey),
                standing,
                statement == null ? List.of() : statement.parts(),
                until);
    }

    static Passkey passkey(Row row) {
        return new Passkey(Base64URL.encode(row.credentialId()), Base64URL.encode(row.publicKey()));
    }

    /** The groups in which people read it aloud. */
    static List<String> groups(Passkey passkey) {
        return List.of(passkey.spoken().split(" "));
    }

    /** @throws NotFound if the text is no credential id */
    static byte[] bytes(String id) {
        byte[] bytes = new Base64URL(id).decode();
        if (bytes.length == 0) {
            throw new NotFound("passkey", id);
        }
        return bytes;
    }
}
