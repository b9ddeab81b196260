package org.sealwright.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A manufacturer who wants to come in; nothing exists until the link in the mail is used. */
@Entity
@Table(schema = "organisations", name = "registration")
class Registration {

    static final Duration LASTS = Duration.ofDays(2);

    @Id
    private UUID id;

    private String company;

    private String country;

    private String name;

    private String email;

    private Instant askedAt;

    private Instant expiresAt;

    private @Nullable Instant confirmedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    Registration(UUID id, String company, String country, String name, EmailAddress email, Instant now) {
        this.id = id;
        this.company = company.strip();
        this.country = country;
        this.name = name.strip();
        this.email = email.value();
        this.askedAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    boolean isOpen(Instant now) {
        return confirmedAt == null && now.isBefore(expiresAt);
    }

    void confirm(Instant now) {
        if (!isOpen(now)) {
            throw new IllegalStateException("Registration " + id + " is no longer open");
        }
        confirmedAt = now;
    }

    UUID id() {
        return id;
    }

    String company() {
        return company;
    }

    String country() {
        return country;
    }

    String name() {
        return name;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
