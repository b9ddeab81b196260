package org.sealwright.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;

/** The answer to one plain question on the product. */
@Entity
@Table(schema = "submissions", name = "fact_answer")
class FactAnswer {

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submission;

    @Column(name = "maker_id")
    private UUID maker;

    private String fact;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected FactAnswer() {}

    FactAnswer(Submission submission, String fact) {
        this.id = Ids.next();
        this.submission = submission.id();
        this.maker = submission.maker();
        this.fact = fact;
    }

    /** Takes what was answered over the version that was seen; the same answer twice is no conflict. */
    void say(@Nullable Answer newAnswer, int seen) {
        if (version() != seen && newAnswer != answer) {
            throw new Conflict("answer " + fact + " of " + submission);
        }
        answer = newAnswer;
    }

    String fact() {
        return fact;
    }

    @Nullable
    Answer answer() {
        return answer;
    }

    int version() {
        return version == null ? Versioned.NEW : version;
    }
}
