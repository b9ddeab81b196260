package org.sealwright.decisions;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.Trust;
import org.sealwright.decisions.SigningRows.Row;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.signer.Approval;
import org.sealwright.signer.ApprovalStatement;
import org.sealwright.signer.PasskeyAssertion;
import org.springframework.stereotype.Component;

/** From a form that is in order to a signature that verifies: the statement is kept in between, with what was typed. */
@Component
class Approving {

    /** As long as the signer takes a certifier's word. */
    private static final Duration LIFE = Duration.ofDays(1);

    private final SigningRows signings;
    private final ApprovalRows approvals;
    private final Trust trust;
    private final PublicAddress address;
    private final Clock clock;

    Approving(SigningRows signings, ApprovalRows approvals, Trust trust, PublicAddress address, Clock clock) {
        this.signings = signings;
        this.approvals = approvals;
        this.trust = trust;
        this.address = address;
        this.clock = clock;
    }

    /** Keeps a statement for the actor to sign; gives its id. */
    UUID prepare(Actor actor, Approvable act, SigningForm form) {
        var statement = act.statement(actor, address.did(), form.forecast(), clock.instant());
        signings.forget(act.file().id(), actor.id());
        signings.add(act.file(), statement, form, clock.instant());
        return statement.id();
    }

    /** What the actor is about to sign; empty where it was signed already. @throws NotFound if it is not theirs, or gone */
    Optional<Row> find(Actor actor, UUID signing) {
        if (isSigned(signing)) {
            return Optional.empty();
        }
        return Optional.of(signings.find(signing, actor.id()).orElseThrow(() -> new NotFound("statement", signing)));
    }

    /** Whether the statement was signed; with the case locked, the answer holds until the act is done. */
    boolean isSigned(UUID signing) {
        return approvals.isKnown(signing);
    }

    /**
     * What was signed.
     *
     * @throws Refused if the signature does not verify, the passkey is not enrolled now, the statement is of yesterday, or
     *     it says something else than what is about to be done
     */
    Approval verified(Actor actor, Approvable act, Row row, PasskeyAssertion assertion) {
        ApprovalStatement statement = row.statement();
        act.requireSameAs(actor, statement);
        if (statement.at().isBefore(clock.instant().minus(LIFE))) {
            throw new Refused("decisions.refused.signing-old");
        }
        Approval approval = new Approval(statement, assertion);
        trust.require(approval);
        boolean inForce = trust.passkeys(actor.id(), statement.part()).stream()
                .anyMatch(passkey -> passkey.credentialId().equals(assertion.credentialId()));
        if (!inForce) {
            throw new Refused("signer.refused.ENROLMENT_NOT_IN_FORCE");
        }
        return approval;
    }

    /** Keeps what was signed beside the review or decision, and forgets what was typed. */
    void keep(CaseFile file, Approval approval, UUID act) {
        approvals.add(file, approval, act, clock.instant());
        signings.forget(file.id(), approval.statement().account());
    }

    /** Something else was done in the place of what was to be signed. */
    void forget(Actor actor, CaseFile file) {
        signings.forget(file.id(), actor.id());
    }

    /** What was typed last and not signed; {@code null} where there is nothing. */
    @Nullable
    SigningForm typed(Actor actor, CaseFile file) {
        return signings.newest(file.id(), actor.id()).map(Row::form).orElse(null);
    }
}
