package org.sealwright.seals;

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
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealLeaf;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;

/**
 * A seal under its number. It changes only through the verbs, each of which yields the leaf that the public log must take
 * in the same transaction; what it certifies stands in its versions.
 */
@Entity
@Table(schema = "seals", name = "seal")
class Seal {

    @Id
    private String number;

    /** Counts every change; caches compare it to tell the newer of two. */
    @Version
    private @Nullable Long revision;

    private UUID makerId;
    private UUID submissionId;

    @Enumerated(EnumType.STRING)
    private SealStatus status = SealStatus.ACTIVE;

    private Instant statusSince;
    private @Nullable String statusReason;

    /** The last second of a suspension; past it the seal stays suspended until people decide. */
    private @Nullable Instant suspendedUntil;

    /** The credential's version that speaks for the seal. */
    private int version;

    private Instant validUntil;

    /** Events so far, and the digest of the last one's leaf. */
    private int events;

    @Column(name = "last_leaf")
    private @Nullable String lastLeaf;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Seal() {}

    private Seal(SealNumber number, UUID maker, UUID submission, Validity validity, Instant at) {
        this.number = number.value();
        this.makerId = maker;
        this.submissionId = submission;
        this.statusSince = at;
        this.version = 1;
        this.validUntil = validity.until();
    }

    static Seal issue(SealNumber number, UUID maker, UUID submission, Validity validity, Instant at) {
        return new Seal(number, maker, submission, validity, at);
    }

    void suspend(String publicReason, Instant at, Instant until) {
        become(SealStatus.SUSPENDED, publicReason, at);
        suspendedUntil = until;
    }

    void reinstate(Instant at) {
        become(SealStatus.ACTIVE, null, at);
    }

    void withdraw(String publicReason, Instant at) {
        become(SealStatus.WITHDRAWN, publicReason, at);
    }

    void terminate(String publicReason, Instant at) {
        become(SealStatus.TERMINATED, publicReason, at);
    }

    /** Ends it by the clock, which may be late: it has been expired since its last second, whenever that is noticed. */
    void expire(Instant now) {
        if (!now.isAfter(validUntil)) {
            throw new IllegalStateException(number + " is valid until " + validUntil);
        }
        become(SealStatus.EXPIRED, null, validUntil.plusSeconds(1));
    }

    /** Puts another version of the credential in the place of this one; a suspended seal stays suspended. */
    void certifyAnew(Validity validity) {
        requireAlive();
        version++;
        validUntil = validity.until();
    }

    /** @throws Refused if it has ended, and so has no further version */
    void requireAlive() {
        if (status.isFinal()) {
            throw refused("certify-anew");
        }
    }

    private void become(SealStatus next, @Nullable String publicReason, Instant at) {
        if (!status.canBecome(next)) {
            throw refused(next.word());
        }
        status = next;
        statusReason = publicReason;
        statusSince = at;
        suspendedUntil = null;
    }

    private Refused refused(String act) {
        return new Refused("seals.refused." + act, number, status.word());
    }

    /** The next leaf of this seal's chain, for the version that now speaks for it. */
    SealLeaf record(Event event, Instant at, StoredVersion current) {
        if (current.version() != version) {
            throw new IllegalArgumentException(number + " is at version " + version + ", not " + current.version());
        }
        Certificate certificate = current.certificate();
        SealLeaf leaf = new SealLeaf(
                at,
                number(),
                events + 1,
                event,
                version,
                certificate.basis().edition(),
                current.digest(),
                certificate.dossier(),
                lastLeaf == null ? null : new Sha256(lastLeaf));
        events++;
        lastLeaf = leaf.digest().hex();
        return leaf;
    }

    SealNumber number() {
        return new SealNumber(number);
    }

    UUID maker() {
        return makerId;
    }

    UUID submission() {
        return submissionId;
    }

    SealStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    @Nullable
    String statusReason() {
        return statusReason;
    }

    int version() {
        return version;
    }

    Instant validUntil() {
        return validUntil;
    }

    long revision() {
        return revision == null ? 0 : revision;
    }

    /** Whether a version of this seal counts as revoked: replaced by a later one, or ended by people. */
    boolean revokes(int aVersion) {
        return status.revokes(aVersion >= version);
    }

    /** Whether a version of this seal counts as suspended. */
    boolean suspends(int aVersion) {
        return status.suspends(aVersion == version);
    }
}
