package org.sealwright.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.springframework.data.domain.Persistable;

/** The record of one application review (ISO/IEC 17065, 7.3). Never changed, so it carries no version. */
@Entity
@Table(schema = "submissions", name = "review")
class Review implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submission;

    @Column(name = "maker_id")
    private UUID maker;

    @Column(name = "revision_id")
    private UUID revision;

    @Enumerated(EnumType.STRING)
    private ReviewOutcome outcome;

    private String words;
    private UUID reviewer;
    private Instant reviewedAt;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Review() {}

    Review(
            Submission submission,
            UUID revision,
            ReviewOutcome outcome,
            String words,
            UUID reviewer,
            Instant reviewedAt) {
        if (outcome != ReviewOutcome.ACCEPTED && words.isBlank()) {
            throw Refused.at("words", "submissions.refused.review-without-words." + outcome);
        }
        this.id = Ids.next();
        this.submission = submission.id();
        this.maker = submission.maker();
        this.revision = revision;
        this.outcome = outcome;
        this.words = words.strip();
        this.reviewer = reviewer;
        this.reviewedAt = reviewedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only ever inserted. */
    @Override
    public boolean isNew() {
        return true;
    }
}
