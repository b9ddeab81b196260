package org.sealwright.approvals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.StatementRows.Kind;
import org.sealwright.approvals.StatementRows.Row;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.signer.ApprovalCheck;
import org.sealwright.signer.Countersignature;
import org.sealwright.signer.Ending;
import org.sealwright.signer.EndingStatement;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.Enrolment;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.Founding;
import org.sealwright.signer.FoundingStatement;
import org.sealwright.signer.FoundingStatement.Founder;
import org.sealwright.signer.Passkey;
import org.sealwright.signer.SealSigner;
import org.sealwright.signer.SignerRefused;
import org.sealwright.signer.Statement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Administrators sign statements with their passkeys. With the last signature that it needs, a statement goes to the
 * signer, who verifies all of it and takes it up or refuses it.
 */
@Service
public class Countersigning {

    private final StatementRows statements;
    private final BodyRoles roles;
    private final Signing signing;
    private final SealSigner signer;
    private final SignerLearning learning;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Countersigning(
            StatementRows statements,
            BodyRoles roles,
            Signing signing,
            SealSigner signer,
            SignerLearning learning,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statements = statements;
        this.roles = roles;
        this.signing = signing;
        this.signer = signer;
        this.learning = learning;
        this.events = events;
        this.clock = clock;
    }

    /** What the page needs to let the actor sign; it says why where they can't. */
    @Transactional(readOnly = true)
    @AllowedTo(Role.ADMINISTRATOR)
    public SigningPage page(Actor actor, UUID id) {
        Row row = statements.find(id).orElseThrow(() -> new NotFound("statement", id));
        Statement statement = row.as(Statement.class);
        String why = objection(actor, row);
        if (statement instanceof FoundingStatement founding) {
            List<Passkey> own = founding.founders().stream()
                    .filter(founder -> founder.account().equals(actor.id()))
                    .map(Founder::passkey)
                    .toList();
            return signing.page(actor.id(), statement, own, why);
        }
        return why == null
                ? signing.page(actor, statement, EnrolledPart.ADMINISTRATOR)
                : signing.page(actor.id(), statement, List.of(), why);
    }

    /**
     * The actor signs. The same act sent twice is done once.
     *
     * @throws Refused if the actor may not sign this statement, or the signer does not take it up
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void sign(Actor actor, UUID id, PasskeyAnswer answer) {
        Row row = statements.findForAct(id).orElseThrow(() -> new NotFound("statement", id));
        if (hasSigned(actor, row)) {
            return;
        }
        String why = objection(actor, row);
        if (why != null) {
            throw new Refused(why);
        }
        Statement statement = row.as(Statement.class);
        var signature = new Countersignature(actor.id(), signing.read(actor, answer, statement));
        requireSound(statement, signature);
        statements.sign(id, actor.id(), signature.assertion(), clock.instant());
        List<Countersignature> signatures = statements.signatures(id);
        boolean whole = signatures.size() == row.kind().needed();
        if (whole) {
            handOver(statement, signatures);
            statements.settle(id, clock.instant());
        }
        events.publishEvent(new Act(actor, whole ? settled(row.kind()) : "approvals.statement.signed", "statement", id)
                .with(Map.of("statement", statement.digest().toString())));
    }

    /** Nobody signs it any more. @throws Refused if it is settled */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void drop(Actor actor, UUID id) {
        Row row = statements.findForAct(id).orElseThrow(() -> new NotFound("statement", id));
        if (!row.isOpen()) {
            throw new Refused("approvals.refused.settled");
        }
        statements.drop(id, clock.instant());
        events.publishEvent(new Act(actor, "approvals.statement.dropped", "statement", id));
    }

    /** Key of the sentence that says why the actor does not sign this; {@code null} where they may. */
    private @Nullable String objection(Actor actor, Row row) {
        if (!row.isOpen()) {
            return "approvals.refused.settled";
        }
        if (hasSigned(actor, row)) {
            return "approvals.why.signed";
        }
        return switch (row.as(Statement.class)) {
            case FoundingStatement founding ->
                TrustReading.names(founding, actor.id()) ? null : "approvals.why.no-founder";
            case EnrolmentStatement enrolment -> {
                if (enrolment.account().equals(actor.id())) {
                    yield "approvals.why.own";
                }
                boolean holds =
                        enrolment.parts().stream().allMatch(part -> roles.holds(actor, enrolment.account(), part));
                yield holds ? null : "approvals.why.role";
            }
            default -> null;
        };
    }

    private boolean hasSigned(Actor actor, Row row) {
        return statements.signatures(row.id()).stream()
                .anyMatch(signature -> signature.account().equals(actor.id()));
    }

    /** A signature that does not verify is refused at once, not when the next person signs. */
    private void requireSound(Statement statement, Countersignature signature) {
        try {
            if (statement instanceof FoundingStatement founding) {
                ApprovalCheck.requireFounder(founding, signature);
            } else {
                ApprovalCheck.of(learning.learned())
                        .require(statement, signature, EnrolledPart.ADMINISTRATOR, clock.instant());
            }
        } catch (SignerRefused refusal) {
            throw SignerSentence.of(refusal);
        }
    }

    private void handOver(Statement statement, List<Countersignature> signatures) {
        try {
            switch (statement) {
                case FoundingStatement founding -> signer.found(new Founding(founding, signatures));
                case EnrolmentStatement enrolment -> signer.enrol(new Enrolment(enrolment, signatures));
                case EndingStatement ending -> signer.end(new Ending(ending, signatures.getFirst()));
                default -> throw new IllegalStateException("Administrators sign no " + statement.getClass());
            }
        } catch (SignerRefused refusal) {
            throw SignerSentence.of(refusal);
        }
    }

    private static String settled(Kind kind) {
        return switch (kind) {
            case FOUNDING -> "approvals.trust.founded";
            case ENROLMENT -> "approvals.enrolment.accepted";
            case ENDING -> "approvals.passkey.ended";
        };
    }
}
