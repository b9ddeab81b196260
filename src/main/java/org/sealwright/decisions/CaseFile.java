package org.sealwright.decisions;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;

/** A case on its way from its opening to its decision. */
@Entity
@Table(schema = "decisions", name = "case_file")
class CaseFile {

    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant stateSince;
    private UUID makerId;
    private UUID matter;
    private String product;
    private @Nullable String level;
    private @Nullable UUID submissionId;
    private @Nullable UUID assessmentId;
    private @Nullable String sealNumber;
    private @Nullable UUID appealOf;
    private @Nullable UUID anewOf;
    private @Nullable String request;
    private @Nullable String dossier;
    private UUID openedBy;
    private Instant openedAt;
    private @Nullable UUID reviewerId;
    private @Nullable UUID certifierId;
    private @Nullable LocalDate deferredUntil;
    private @Nullable String changed;

    @Embedded
    private Emergency emergency = Emergency.none();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    CaseFile(CaseOrder order, String number, Actor actor, @Nullable Sha256 dossier, Instant now) {
        this.id = order.id();
        this.number = number;
        this.kind = order.kind();
        this.state = CaseState.OPEN;
        this.stateSince = now;
        this.makerId = order.maker();
        this.matter = matterOf(order);
        this.product = order.product();
        this.level = order.level();
        this.submissionId = order.submission();
        this.assessmentId = order.assessment();
        this.sealNumber = order.sealNumber() == null ? null : order.sealNumber().value();
        this.appealOf = order.appealOf();
        this.request = order.request();
        this.dossier = dossier == null ? null : dossier.hex();
        this.openedBy = actor.id();
        this.openedAt = now;
    }

    /** A case whose raiser asks for a suspension before the decision. */
    static CaseFile emergency(CaseOrder order, String number, Actor actor, Instant now) {
        if (order.kind() != CaseKind.SUSPEND || order.request() == null) {
            throw new IllegalArgumentException("An emergency suspends, and the public is told why");
        }
        CaseFile file = new CaseFile(order, number, actor, null, now);
        file.emergency = Emergency.asked();
        return file;
    }

    /** A case that decides anew, or makes up for, what another one decided and an appeal did not let stand. */
    static CaseFile anew(UUID id, String number, CaseKind kind, CaseFile before, Actor actor, Instant now) {
        CaseFile file = new CaseFile();
        file.id = id;
        file.number = number;
        file.kind = kind;
        file.state = CaseState.OPEN;
        file.stateSince = now;
        file.makerId = before.makerId;
        file.matter = kind == before.kind && before.submissionId != null ? before.matter : id;
        file.product = before.product;
        file.level = before.level;
        file.submissionId = kind == before.kind ? before.submissionId : null;
        file.assessmentId = kind == before.kind ? before.assessmentId : null;
        file.sealNumber = before.sealNumber;
        file.anewOf = before.id;
        file.request = kind == before.kind ? before.request : null;
        file.dossier = file.assessmentId == null ? null : before.dossier;
        file.openedBy = actor.id();
        file.openedAt = now;
        return file;
    }

    /** What was evaluated is decided in the matter of its evaluation; everything else is a matter of its own. */
    private static UUID matterOf(CaseOrder order) {
        UUID submission = order.submission();
        return order.kind().needsAssessment() && submission != null ? submission : order.id();
    }

    /** The evaluation is complete again, with another dossier; review starts anew. */
    void openAgain(Sha256 newDossier, Instant now) {
        become(CaseState.OPEN, now);
        dossier = newDossier.hex();
        reviewerId = null;
        certifierId = null;
    }

    void startReview(Actor reviewer, Sha256 on, Instant now) {
        become(CaseState.IN_REVIEW, now);
        reviewerId = reviewer.id();
        dossier = on.hex();
    }

    void requireInReview() {
        require(CaseState.IN_REVIEW);
    }

    void requireReviewed() {
        require(CaseState.REVIEWED);
    }

    void confirm(Instant now) {
        requireInReview();
        become(CaseState.REVIEWED, now);
    }

    void giveBack(Instant now) {
        require(CaseState.IN_REVIEW);
        become(CaseState.RETURNED, now);
    }

    void takeDecision(Actor certifier) {
        require(CaseState.REVIEWED);
        certifierId = certifier.id();
    }

    void decide(Outcome outcome, @Nullable LocalDate until, Instant now) {
        require(CaseState.REVIEWED);
        become(
                switch (outcome) {
                    case GRANT, LIMIT, REFUSE -> CaseState.DECIDED;
                    case RETURN -> CaseState.RETURNED;
                    case DEFER -> CaseState.DEFERRED;
                },
                now);
        deferredUntil = until;
    }

    /** The day has come: it waits for the decision again. */
    void resume(Instant now) {
        require(CaseState.DEFERRED);
        become(CaseState.REVIEWED, now);
        deferredUntil = null;
    }

    void voidBecause(String what, Instant now) {
        become(CaseState.VOIDED, now);
        changed = what;
        deferredUntil = null;
    }

    /** A second person agrees that it can't wait. */
    void suspendAtOnce(Actor second, Instant now) {
        if (!emergency.isWaiting() || !state.isPending()) {
            throw new Refused("decisions.refused.no-emergency", number);
        }
        if (second.id().equals(openedBy)) {
            throw new Refused("decisions.refused.same-person", number);
        }
        emergency.agree(second, now);
    }

    /** What was done at once must be decided; what was evaluated ends with a decision and its reason. */
    boolean canBeTakenBack() {
        return state.isPending() && emergency.suspendedAt() == null && assessmentId == null;
    }

    void cancel(Instant now) {
        become(CaseState.CANCELLED, now);
        deferredUntil = null;
    }

    /** Two acts may lead to the same state, each from its own. */
    private void require(CaseState before) {
        if (state != before) {
            throw illegal();
        }
    }

    private void become(CaseState next, Instant now) {
        if (!state.canBecome(next)) {
            throw illegal();
        }
        state = next;
        stateSince = now;
    }

    private Refused illegal() {
        return new Refused("decisions.refused.state." + state, number);
    }

    /** Refuses what somebody does on a dossier that is not, or no longer, the case's. */
    void requireDossier(Sha256 seen) {
        if (!seen.hex().equals(dossier)) {
            throw new Refused("decisions.refused.dossier", number);
        }
    }

    void requireReviewer(Actor actor) {
        if (!actor.id().equals(reviewerId)) {
            throw new Refused("decisions.refused.not-reviewer", number);
        }
    }

    void requireCertifier(Actor actor) {
        if (!actor.id().equals(certifierId)) {
            throw new Refused("decisions.refused.not-certifier", number);
        }
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    CaseKind kind() {
        return kind;
    }

    CaseState state() {
        return state;
    }

    UUID maker() {
        return makerId;
    }

    UUID matter() {
        return matter;
    }

    String product() {
        return product;
    }

    @Nullable
    String level() {
        return level;
    }

    @Nullable
    UUID submission() {
        return submissionId;
    }

    @Nullable
    UUID assessment() {
        return assessmentId;
    }

    @Nullable
    String sealNumber() {
        return sealNumber;
    }

    Emergency emergency() {
        return emergency;
    }

    @Nullable
    UUID appealOf() {
        return appealOf;
    }

    UUID requireAppealOf() {
        return Objects.requireNonNull(appealOf, "An appeal names what it contests");
    }

    @Nullable
    UUID anewOf() {
        return anewOf;
    }

    @Nullable
    String request() {
        return request;
    }

    @Nullable
    Sha256 dossier() {
        return dossier == null ? null : new Sha256(dossier);
    }

    @Nullable
    UUID reviewer() {
        return reviewerId;
    }

    @Nullable
    UUID certifier() {
        return certifierId;
    }

    @Nullable
    LocalDate deferredUntil() {
        return deferredUntil;
    }

    @Nullable
    String changed() {
        return changed;
    }

    Instant stateSince() {
        return stateSince;
    }

    Instant openedAt() {
        return openedAt;
    }

    UUID openedBy() {
        return openedBy;
    }
}
