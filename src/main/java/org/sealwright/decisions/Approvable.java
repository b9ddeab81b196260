package org.sealwright.decisions;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.ApprovalStatement;
import org.sealwright.signer.ApprovedOutcome;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.verification.SealNumber;

/** What somebody is about to do in a case with a signature of theirs, as far as the signature says it. */
record Approvable(CaseFile file, EnrolledPart part, ApprovedOutcome outcome, Sha256 dossier) {

    static Approvable review(CaseFile file, Sha256 dossier) {
        return new Approvable(file, EnrolledPart.REVIEWER, ApprovedOutcome.CONFIRMED, dossier);
    }

    /** @throws Refused if the order ends nothing: only a final decision is signed */
    static Approvable decision(CaseFile file, DecisionOrder order) {
        if (!order.outcome().isFinal()) {
            throw unlike(file);
        }
        var outcome = ApprovedOutcome.valueOf(order.outcome().name());
        return new Approvable(file, EnrolledPart.CERTIFIER, outcome, order.dossier());
    }

    /** The seal that the case is about; a grant is about none yet. */
    @Nullable
    SealNumber seal() {
        String number = file.sealNumber();
        return number == null ? null : new SealNumber(number);
    }

    ApprovalStatement statement(Actor actor, String did, @Nullable ForecastCredential forecast, Instant at) {
        return new ApprovalStatement(
                Ids.next(),
                did,
                file.number(),
                file.kind().name(),
                part,
                actor.id(),
                dossier,
                outcome,
                forecast == null ? seal() : forecast.number(),
                forecast == null ? null : forecast.version(),
                forecast == null ? null : forecast.content(),
                forecast == null ? null : forecast.replaces(),
                at);
    }

    /**
     * What is kept beside a statement until the passkey has answered is not signed: somebody who can write to the table
     * could change it, and so have one thing signed and another carried out.
     *
     * @throws Refused if the statement is about anything else
     */
    void requireSameAs(Actor actor, ApprovalStatement signed) {
        boolean same = signed.caseNumber().equals(file.number())
                && signed.caseKind().equals(file.kind().name())
                && signed.part() == part
                && signed.account().equals(actor.id())
                && signed.outcome() == outcome
                && signed.dossier().equals(dossier)
                && (seal() == null || Objects.equals(seal(), signed.seal()));
        if (!same) {
            throw unlike(file);
        }
    }

    private static Refused unlike(CaseFile file) {
        return new Refused("decisions.refused.signing-other", file.number());
    }
}
