package org.sealwright.assessments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;

/** The verdict of one case, by one named assessor, on one revision. */
@Entity
@Table(schema = "assessments", name = "verdict")
class CaseVerdict {

    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessment;

    private UUID matter;

    @Column(name = "maker_id")
    private UUID maker;

    private String caseId;
    private String provision;
    private boolean planned;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    private String rationale;
    private String[] rowRefs;

    @ColumnTransformer(write = "?::jsonb")
    private String inputs;

    private String revisionDigest;
    private @Nullable Integer judgedRevision;

    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String judgedInputs;

    private @Nullable UUID assessor;
    private String part;
    private @Nullable Instant judgedAt;
    private String[] reopenedBecause;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected CaseVerdict() {}

    CaseVerdict(Assessment of, PlannedCase planCase, Map<String, String> inputs) {
        this.id = Ids.next();
        this.assessment = of.id();
        this.matter = of.matter();
        this.maker = of.maker();
        this.caseId = planCase.id();
        this.provision = planCase.because().value();
        this.planned = true;
        this.outcome = CaseOutcome.OPEN;
        this.rationale = "";
        this.rowRefs = new String[0];
        this.inputs = CaseInputs.write(inputs);
        this.revisionDigest = of.revisionDigest().hex();
        this.part = "ASSESSOR";
        this.reopenedBecause = new String[0];
    }

    String caseId() {
        return caseId;
    }

    ProvisionId provision() {
        return ProvisionId.of(provision);
    }

    boolean isPlanned() {
        return planned;
    }

    CaseOutcome outcome() {
        return outcome;
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** Judges, or keeps a rationale that is being written; {@code seen} is the version that the assessor saw. */
    void judge(Judgement judgement, Assessment on, UUID account, int seen, int evidence, Instant now) {
        if (version() != seen) {
            throw new Conflict("verdict of " + caseId);
        }
        if (!planned) {
            throw new Refused("assessments.refused.not-planned", caseId);
        }
        judgement.requireGrounds(evidence);
        outcome = judgement.outcome();
        rationale = judgement.rationale();
        rowRefs = judgement.references().toArray(String[]::new);
        revisionDigest = on.revisionDigest().hex();
        if (outcome.isDecided()) {
            assessor = account;
            judgedAt = now;
            judgedRevision = on.revisionNumber();
            judgedInputs = inputs;
            reopenedBecause = new String[0];
        }
    }

    /**
     * Takes what a later plan says of the case. A verdict whose inputs changed is open again and says what changed since it was
     * given, over all revisions in between; its rationale stays to be read.
     *
     * @return what changed, if that opened the verdict; else empty
     */
    List<String> replan(Map<String, String> now, boolean stillPlanned) {
        boolean back = stillPlanned && !planned;
        planned = stillPlanned;
        if (!stillPlanned) {
            return List.of();
        }
        if (judgedInputs == null && outcome.isDecided()) {
            judgedInputs = inputs;
        }
        inputs = CaseInputs.write(now);
        if (judgedInputs == null) {
            return List.of();
        }
        List<String> changed = CaseInputs.changed(CaseInputs.read(judgedInputs), now);
        if (outcome.isDecided() && (back || !changed.isEmpty())) {
            outcome = CaseOutcome.OPEN;
            reopenedBecause = changed.toArray(String[]::new);
            return changed;
        }
        if (reopenedBecause.length > 0 && !changed.isEmpty()) {
            reopenedBecause = changed.toArray(String[]::new);
        }
        return List.of();
    }

    View view() {
        return new View(
                caseId,
                provision(),
                outcome,
                rationale,
                List.of(rowRefs),
                new Sha256(revisionDigest),
                assessor,
                judgedAt,
                List.of(reopenedBecause),
                judgedRevision,
                version());
    }

    /**
     * A verdict as pages show it.
     *
     * @param judgedRevision number of the revision that it was given on; {@code null} where it never was, or that is not known
     */
    record View(
            String caseId,
            ProvisionId provision,
            CaseOutcome outcome,
            String rationale,
            List<String> references,
            Sha256 revision,
            @Nullable UUID assessor,
            @Nullable Instant judgedAt,
            List<String> reopenedBecause,
            @Nullable Integer judgedRevision,
            int version) {}
}
