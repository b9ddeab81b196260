package org.sealwright.assessments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.FrozenRevision;

/** One evaluation of one submission. Its matter is the submission. */
@Entity
@Table(schema = "assessments", name = "assessment")
class Assessment {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    private UUID matter;

    @Column(name = "maker_id")
    private UUID maker;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    @Column(name = "revision_id")
    private UUID revision;

    private int revisionNumber;
    private String revisionDigest;
    private @Nullable UUID lead;
    private @Nullable LocalDate due;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict overall;

    private byte[] salt;
    private @Nullable String dossierDigest;
    private Instant plannedAt;
    private @Nullable Instant completedAt;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Assessment() {}

    Assessment(FrozenRevision frozen, Instant now) {
        this.id = Ids.next();
        this.matter = frozen.submission();
        this.maker = frozen.maker();
        this.state = AssessmentState.PLANNED;
        this.revision = frozen.id();
        this.revisionNumber = frozen.number();
        this.revisionDigest = frozen.digest().hex();
        this.salt = new byte[32];
        RANDOM.nextBytes(salt);
        this.plannedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID matter() {
        return matter;
    }

    UUID maker() {
        return maker;
    }

    AssessmentState state() {
        return state;
    }

    UUID revision() {
        return revision;
    }

    int revisionNumber() {
        return revisionNumber;
    }

    Sha256 revisionDigest() {
        return new Sha256(revisionDigest);
    }

    byte[] salt() {
        return salt.clone();
    }

    @Nullable
    Sha256 dossierDigest() {
        return dossierDigest == null ? null : new Sha256(dossierDigest);
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** Makes somebody the lead; the first one begins the evaluation. */
    void assign(UUID account, @Nullable LocalDate until) {
        if (isClosed() || state == AssessmentState.COMPLETED) {
            throw new Refused("assessments.refused.completed");
        }
        lead = account;
        due = until;
        if (state == AssessmentState.PLANNED) {
            move(AssessmentState.EVALUATING);
        }
    }

    /** Refuses unless assessors may write. */
    void requireOpen() {
        if (isClosed() || !state.isOpen()) {
            throw new Refused("assessments.refused.not-open." + state);
        }
    }

    void awaitManufacturer() {
        if (state != AssessmentState.AWAITING_MANUFACTURER) {
            move(AssessmentState.AWAITING_MANUFACTURER);
        }
    }

    /** The manufacturer answered; gives whether that changed anything. */
    boolean resume() {
        if (state != AssessmentState.AWAITING_MANUFACTURER) {
            return false;
        }
        move(AssessmentState.EVALUATING);
        return true;
    }

    void complete(Verdict verdict, Sha256 dossier, Instant now) {
        requireOpen();
        move(AssessmentState.COMPLETED);
        overall = verdict;
        dossierDigest = dossier.hex();
        completedAt = now;
    }

    /** Back to the assessors: by the reviewer, or by a revision that came in later. */
    void reopen() {
        if (isClosed()) {
            throw new Refused("assessments.refused.closed");
        }
        move(AssessmentState.EVALUATING);
        overall = null;
        dossierDigest = null;
        completedAt = null;
    }

    /** Takes a later revision as what is assessed. */
    void follow(FrozenRevision frozen) {
        if (!frozen.submission().equals(matter) || frozen.number() <= revisionNumber) {
            throw new IllegalArgumentException("Not a later revision of " + matter + ": " + frozen.number());
        }
        revision = frozen.id();
        revisionNumber = frozen.number();
        revisionDigest = frozen.digest().hex();
        if (state == AssessmentState.COMPLETED) {
            reopen();
        } else {
            resume();
        }
    }

    /** The decision is final. */
    void close(Instant now) {
        closedAt = now;
    }

    void openAgain() {
        closedAt = null;
    }

    private void move(AssessmentState next) {
        if (!state.leadsTo(next)) {
            throw new Refused("assessments.refused.state", state, next);
        }
        state = next;
    }
}
