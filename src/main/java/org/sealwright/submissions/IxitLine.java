package org.sealwright.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.shared.Conflict;

/** One row of an IXIT table while it is written. */
@Entity
@Table(schema = "submissions", name = "ixit_row")
class IxitLine {

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submission;

    @Column(name = "maker_id")
    private UUID maker;

    private String tableName;
    private String rowId;
    private int position;

    @ColumnTransformer(write = "?::jsonb")
    private String entries;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected IxitLine() {}

    /**
     * A new row at the end of its table.
     *
     * @param id made by the form that creates it, so that sending it twice makes one row
     */
    IxitLine(UUID id, Submission submission, String tableName, int position, IxitRow row) {
        this.id = id;
        this.submission = submission.id();
        this.maker = submission.maker();
        this.tableName = tableName;
        this.position = position;
        this.rowId = row.id();
        this.entries = IxitEntries.write(row.entries());
    }

    /** Takes what was written over the version that was seen; the same words twice are no conflict. */
    void say(IxitRow row, int seen) {
        if (!row.equals(view().row())) {
            requireSeen(seen);
        }
        rowId = row.id();
        entries = IxitEntries.write(row.entries());
    }

    void requireSeen(int seen) {
        if (version() != seen) {
            throw new Conflict("row " + rowId + " of " + submission);
        }
    }

    boolean isOf(UUID ofSubmission, String ofTable) {
        return submission.equals(ofSubmission) && tableName.equals(ofTable);
    }

    UUID id() {
        return id;
    }

    WorkingRow view() {
        return new WorkingRow(id, version(), new IxitRow(rowId, IxitEntries.read(entries)));
    }

    int version() {
        return version == null ? Versioned.NEW : version;
    }
}
