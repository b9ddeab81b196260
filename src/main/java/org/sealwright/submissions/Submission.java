package org.sealwright.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.Scheme;
import org.sealwright.shared.Refused;
import org.sealwright.verification.SealNumber;

/** An application for one product: who applies, under which scheme and level, and where it stands. */
@Entity
@Table(schema = "submissions", name = "submission")
class Submission {

    @Id
    private UUID id;

    @Column(name = "maker_id")
    private UUID maker;

    private String number;
    private String scheme;
    private String level;
    private String edition;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    private UUID createdBy;
    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable UUID reviewer;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private SubmissionPurpose purpose = SubmissionPurpose.FIRST;

    private @Nullable String sealNumber;

    /** The application that this one begins from. */
    private @Nullable UUID follows;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Submission() {}

    Submission(UUID id, UUID maker, String number, Scheme scheme, String level, UUID createdBy, Instant createdAt) {
        this.id = id;
        this.maker = maker;
        this.number = number;
        this.scheme = scheme.id();
        this.level = scheme.requireLevel(level).id();
        this.edition = scheme.edition().value();
        this.state = SubmissionState.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    UUID maker() {
        return maker;
    }

    String number() {
        return number;
    }

    String scheme() {
        return scheme;
    }

    String level() {
        return level;
    }

    EditionId edition() {
        return new EditionId(edition);
    }

    SubmissionState state() {
        return state;
    }

    @Nullable
    UUID reviewer() {
        return reviewer;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** Refuses unless the manufacturer may write. */
    void requireOpen() {
        if (!state.isOpenForEditing() || isClosed()) {
            throw new Refused("submissions.refused.not-open");
        }
    }

    /** Makes it an application about a seal that there is. */
    void follow(UUID before, SealNumber seal, SubmissionPurpose why) {
        purpose = why;
        sealNumber = seal.value();
        follows = before;
    }

    /** An extension stays on the ground of its seal, and a renewal leads to a seal again. */
    void requireMayAimAt(Scheme newScheme, String newLevel) {
        if (purpose == SubmissionPurpose.EXTENSION && !(scheme.equals(newScheme.id()) && level.equals(newLevel))) {
            throw Refused.at("aim", "submissions.refused.extension-aim");
        }
        if (purpose == SubmissionPurpose.RENEWAL && newScheme.outcome() != Scheme.Outcome.SEAL) {
            throw Refused.at("aim", "submissions.refused.renewal-aim");
        }
    }

    void aimAt(Scheme newScheme, String newLevel) {
        if (state != SubmissionState.DRAFT || submittedAt != null) {
            throw new Refused("submissions.refused.level-fixed");
        }
        scheme = newScheme.id();
        level = newScheme.requireLevel(newLevel).id();
        edition = newScheme.edition().value();
    }

    void submit(Instant now) {
        move(SubmissionState.SUBMITTED);
        submittedAt = now;
        reviewer = null;
    }

    void reopen() {
        move(SubmissionState.DRAFT);
    }

    void withdraw() {
        if (isClosed()) {
            throw new Refused("submissions.refused.decided");
        }
        move(SubmissionState.WITHDRAWN);
    }

    /** The decision was taken: nothing is written any more, until a change case opens it again. */
    void close(Instant now) {
        closedAt = now;
    }

    void openAgain() {
        closedAt = null;
    }

    void takeReview(UUID account) {
        requireState(SubmissionState.SUBMITTED);
        if (reviewer != null && !reviewer.equals(account)) {
            throw new Refused("submissions.refused.review-taken");
        }
        reviewer = account;
    }

    void review(UUID account, ReviewOutcome outcome) {
        requireState(SubmissionState.SUBMITTED);
        if (!account.equals(reviewer)) {
            throw new Refused("submissions.refused.not-your-review");
        }
        move(outcome.state());
    }

    private void requireState(SubmissionState expected) {
        if (state != expected) {
            throw new Refused("submissions.refused.state." + state);
        }
    }

    private void move(SubmissionState next) {
        if (!state.leadsTo(next)) {
            throw new Refused("submissions.refused.state." + state);
        }
        state = next;
    }
}
