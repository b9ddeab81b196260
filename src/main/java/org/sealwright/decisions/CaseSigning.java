package org.sealwright.decisions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.PasskeyAnswer;
import org.sealwright.approvals.Signing;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.signer.EnrolledPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The step between a form and an act: shows what is signed, and carries out the act with the signature. */
@Service
public class CaseSigning {

    private final CaseFiles files;
    private final Approving approving;
    private final CaseReview review;
    private final CaseDecision decision;
    private final Signing signing;
    private final Directory directory;

    CaseSigning(
            CaseFiles files,
            Approving approving,
            CaseReview review,
            CaseDecision decision,
            Signing signing,
            Directory directory) {
        this.files = files;
        this.approving = approving;
        this.review = review;
        this.decision = decision;
        this.signing = signing;
        this.directory = directory;
    }

    /**
     * What the actor is about to sign; empty where it was signed already.
     *
     * @throws org.sealwright.shared.NotFound if it is somebody else's, or another statement took its place
     */
    @Transactional(readOnly = true)
    @AllowedTo({Role.REVIEWER, Role.CERTIFIER})
    public Optional<SigningView> view(Actor actor, UUID id) {
        return approving.find(actor, id).map(row -> view(actor, row));
    }

    /**
     * The actor signed on the page: the review is confirmed, or the decision taken.
     *
     * @return the part in which it was signed; empty where it was before
     * @throws org.sealwright.shared.Refused if the signature does not verify, or a rule objects
     */
    @Transactional
    @AllowedTo({Role.REVIEWER, Role.CERTIFIER})
    public Optional<EnrolledPart> sign(Actor actor, UUID id, PasskeyAnswer answer) {
        Optional<SigningRows.Row> waiting = approving.find(actor, id);
        waiting.ifPresent(row -> {
            var assertion = signing.read(actor, answer, row.statement());
            if (row.statement().part() == EnrolledPart.REVIEWER) {
                review.confirm(actor, id, assertion);
            } else {
                decision.decide(actor, id, assertion);
            }
        });
        return waiting.map(row -> row.statement().part());
    }

    /** The note that the actor typed for a review and did not sign; {@code null} where there is none. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public @Nullable String note(Actor actor, UUID caseId) {
        SigningForm typed = approving.typed(actor, files.require(caseId));
        return typed == null ? null : typed.note();
    }

    /** The decision that the actor typed and did not sign; {@code null} where there is none. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public @Nullable DecisionOrder order(Actor actor, UUID caseId) {
        SigningForm typed = approving.typed(actor, files.require(caseId));
        return typed == null ? null : typed.order();
    }

    private SigningView view(Actor actor, SigningRows.Row row) {
        CaseFile file = files.require(row.caseId());
        return new SigningView(
                row.id(),
                file.id(),
                file.number(),
                file.kind(),
                file.emergency().suspendedAt() == null ? file.kind().name() : CaseKind.AT_ONCE,
                file.product(),
                directory.organisation(file.maker()).name(),
                file.sealNumber(),
                row.statement().part(),
                row.statement().dossier(),
                row.form().note(),
                row.form().order(),
                row.form().forecast(),
                signing.page(actor, row.statement(), row.statement().part()));
    }
}
