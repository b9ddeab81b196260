package org.sealwright.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's interest in a manufacturer. It is never deleted: it ends, and after it the cooling-off time. */
@Entity
@Table(schema = "organisations", name = "interest")
class Interest {

    /** ISO/IEC 17065, 4.2.10 leaves the time to the body; two years is the usual one. */
    static final Period COOLING_OFF = Period.ofYears(2);

    @Id
    private UUID id;

    private UUID accountId;

    private UUID makerId;

    private String reason;

    private Instant declaredAt;

    private @Nullable LocalDate endedOn;

    private @Nullable LocalDate endsOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Interest() {}

    Interest(UUID id, UUID account, UUID maker, String reason, Instant now) {
        this.id = id;
        this.accountId = account;
        this.makerId = maker;
        this.reason = reason.strip();
        this.declaredAt = now;
    }

    /** The interest itself ends; the person stays out of the maker's matters until the cooling-off time is over. */
    void end(LocalDate lastDay) {
        if (endedOn != null) {
            throw new IllegalStateException("Interest " + id + " has ended already");
        }
        endedOn = lastDay;
        endsOn = lastDay.plus(COOLING_OFF);
    }

    boolean lasts() {
        return endedOn == null;
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return accountId;
    }

    UUID maker() {
        return makerId;
    }
}
