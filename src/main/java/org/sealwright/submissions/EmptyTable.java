package org.sealwright.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;

/** A table declared empty, with the reason. */
@Entity
@Table(schema = "submissions", name = "ixit_declaration")
class EmptyTable {

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submission;

    @Column(name = "maker_id")
    private UUID maker;

    private String tableName;
    private String reason;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected EmptyTable() {}

    EmptyTable(Submission submission, String tableName) {
        this.id = Ids.next();
        this.submission = submission.id();
        this.maker = submission.maker();
        this.tableName = tableName;
        this.reason = "";
    }

    void because(String newReason, int seen) {
        requireSeen(seen);
        reason = newReason;
    }

    void requireSeen(int seen) {
        if (version() != seen) {
            throw new Conflict("declaration on " + tableName + " of " + submission);
        }
    }

    Versioned<String> view() {
        return new Versioned<>(reason, version());
    }

    private int version() {
        return version == null ? Versioned.NEW : version;
    }
}
