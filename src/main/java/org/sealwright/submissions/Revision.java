package org.sealwright.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.sealwright.shared.Sha256;
import org.springframework.data.domain.Persistable;

/** A frozen revision. Never changed, so it carries no version. */
@Entity
@Table(schema = "submissions", name = "revision")
class Revision implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submission;

    @Column(name = "maker_id")
    private UUID maker;

    private int number;
    private Instant frozenAt;
    private UUID frozenBy;
    private byte[] content;
    private String digest;

    @Transient
    private boolean stored;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Revision() {}

    Revision(UUID id, Submission submission, int number, Instant frozenAt, UUID frozenBy, byte[] content) {
        this.id = id;
        this.submission = submission.id();
        this.maker = submission.maker();
        this.number = number;
        this.frozenAt = frozenAt;
        this.frozenBy = frozenBy;
        this.content = content.clone();
        this.digest = Sha256.of(content).hex();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    int number() {
        return number;
    }

    Sha256 digest() {
        return new Sha256(digest);
    }

    byte[] content() {
        return content.clone();
    }

    RevisionSummary summary() {
        return new RevisionSummary(id, number, frozenAt, frozenBy, digest());
    }

    /** @param dossier what the content says */
    FrozenRevision view(Dossier dossier) {
        return new FrozenRevision(id, submission, maker, number, frozenAt, frozenBy, digest(), dossier);
    }
}
