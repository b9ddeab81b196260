package org.sealwright.assessments;

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
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;

/** A claim that counts once an assessor accepted it. */
@Entity
@Table(schema = "assessments", name = "claim")
class Claim {

    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessment;

    private UUID matter;

    @Column(name = "maker_id")
    private UUID maker;

    @Enumerated(EnumType.STRING)
    private ClaimKind kind;

    private String subject;
    private String contentDigest;

    @Enumerated(EnumType.STRING)
    private ClaimStanding standing;

    private String words;
    private @Nullable UUID assessor;
    private String part;
    private @Nullable Instant judgedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Claim() {}

    Claim(Assessment of, ClaimsMade.Made made) {
        this.id = Ids.next();
        this.assessment = of.id();
        this.matter = of.matter();
        this.maker = of.maker();
        this.kind = made.kind();
        this.subject = made.subject();
        this.contentDigest = made.digest();
        this.standing = ClaimStanding.PENDING;
        this.words = "";
        this.part = "ASSESSOR";
    }

    UUID id() {
        return id;
    }

    UUID assessment() {
        return assessment;
    }

    ClaimKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String contentDigest() {
        return contentDigest;
    }

    ClaimStanding standing() {
        return standing;
    }

    String words() {
        return words;
    }

    @Nullable
    UUID assessor() {
        return assessor;
    }

    int version() {
        return version == null ? 0 : version;
    }

    boolean isMadeAs(ClaimsMade.Made made) {
        return kind == made.kind() && subject.equals(made.subject());
    }

    void judge(boolean accepted, String reason, UUID account, int seen, Instant now) {
        if (version() != seen || standing == ClaimStanding.DROPPED) {
            throw new Conflict("claim on " + subject);
        }
        if (!accepted && reason.isBlank()) {
            throw Refused.at("words", "assessments.refused.claim-without-words");
        }
        standing = accepted ? ClaimStanding.ACCEPTED : ClaimStanding.REFUSED;
        words = reason.strip();
        assessor = account;
        judgedAt = now;
    }

    /** What a later revision says: the same, something else, or nothing any more. Gives whether it is to be judged anew. */
    boolean restate(@Nullable String digest) {
        if (digest == null) {
            standing = ClaimStanding.DROPPED;
            return false;
        }
        boolean same = digest.equals(contentDigest) && standing != ClaimStanding.DROPPED;
        contentDigest = digest;
        if (!same) {
            standing = ClaimStanding.PENDING;
        }
        return !same;
    }
}
