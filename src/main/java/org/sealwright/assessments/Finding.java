package org.sealwright.assessments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;

/** A nonconformity, from the day it was raised until an assessor closes it. */
@Entity
@Table(schema = "assessments", name = "finding")
class Finding {

    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessment;

    private UUID matter;

    @Column(name = "maker_id")
    private UUID maker;

    private int number;
    private @Nullable String provision;
    private @Nullable String caseId;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    private String title;
    private @Nullable LocalDate due;
    private UUID raisedBy;
    private String part;
    private Instant raisedAt;
    private @Nullable Instant sentAt;
    private @Nullable UUID closedBy;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Finding() {}

    Finding(Assessment of, FindingOrder order, int number, UUID raisedBy, Instant now) {
        this.id = order.id();
        this.assessment = of.id();
        this.matter = of.matter();
        this.maker = of.maker();
        this.number = number;
        this.provision = order.provision();
        this.caseId = order.caseId();
        this.severity = order.severity();
        this.state = FindingState.OPEN;
        this.title = order.title();
        this.due = order.due();
        this.raisedBy = raisedBy;
        this.part = "ASSESSOR";
        this.raisedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID assessment() {
        return assessment;
    }

    UUID matter() {
        return matter;
    }

    UUID maker() {
        return maker;
    }

    int number() {
        return number;
    }

    FindingState state() {
        return state;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    boolean isSent() {
        return sentAt != null;
    }

    void send(Instant now) {
        if (sentAt == null) {
            sentAt = now;
        }
    }

    /** Sets another day for the answer. */
    void moveDue(LocalDate to) {
        if (state.isClosed()) {
            throw new Refused("assessments.refused.due-closed", number);
        }
        due = to;
    }

    /** Carries out an act of either side; its words are kept beside. */
    void take(FindingAct act, UUID account, Instant now) {
        FindingState next = Objects.requireNonNull(act.leadsTo(), "the act leads nowhere");
        if (act.isOfMaker() && !isSent()) {
            throw new Refused("assessments.refused.finding-unsent", number);
        }
        if (!state.leadsTo(next)) {
            throw new Refused("assessments.refused.finding-is." + state, number);
        }
        state = next;
        if (next == FindingState.CLOSED) {
            closedBy = account;
            closedAt = now;
        }
    }
}
