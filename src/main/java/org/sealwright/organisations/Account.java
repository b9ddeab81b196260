package org.sealwright.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who can sign in, once a password is chosen. */
@Entity
@Table(schema = "organisations", name = "account")
class Account {

    @Id
    private UUID id;

    private String email;

    private String name;

    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private @Nullable UUID actsFor;

    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UUID id, EmailAddress email, String name, PasswordHash password, Instant now) {
        this.id = id;
        this.email = email.value();
        this.name = name.strip();
        this.passwordHash = password.value();
        this.state = AccountState.ACTIVE;
        this.createdAt = now;
    }

    void rename(String newName) {
        this.name = newName.strip();
    }

    void choosePassword(PasswordHash password) {
        this.passwordHash = password.value();
    }

    void actFor(UUID organisation) {
        this.actsFor = organisation;
    }

    /** Gives whether that changed anything. */
    boolean become(AccountState next) {
        boolean changes = state != next;
        state = next;
        return changes;
    }

    UUID id() {
        return id;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    String name() {
        return name;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }
}
