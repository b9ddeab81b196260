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
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;

/** One line of the conformance statement while it is written. */
@Entity
@Table(schema = "submissions", name = "ics_answer")
class IcsClaim {

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submission;

    @Column(name = "maker_id")
    private UUID maker;

    private String provision;

    @Enumerated(EnumType.STRING)
    private @Nullable Support support;

    private String detail;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected IcsClaim() {}

    IcsClaim(Submission submission, ProvisionId provision) {
        this.id = Ids.next();
        this.submission = submission.id();
        this.maker = submission.maker();
        this.provision = provision.value();
        this.detail = "";
    }

    /** Takes what was written over the version that was seen; the same words twice are no conflict. */
    void say(IcsDraft draft, int seen) {
        if (version() != seen && !draft.equals(draft().value())) {
            throw new Conflict("claim on " + provision + " of " + submission);
        }
        support = draft.support();
        detail = draft.detail();
    }

    ProvisionId provision() {
        return ProvisionId.of(provision);
    }

    Versioned<IcsDraft> draft() {
        return new Versioned<>(new IcsDraft(support, detail), version());
    }

    int version() {
        return version == null ? Versioned.NEW : version;
    }
}
