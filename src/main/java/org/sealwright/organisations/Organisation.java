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
import org.sealwright.shared.Conflict;
import org.sealwright.shared.OrganisationKind;

/** A manufacturer, a laboratory, or the one certification body. */
@Entity
@Table(schema = "organisations", name = "organisation")
class Organisation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String name;

    private @Nullable String country;

    private @Nullable String address;

    private @Nullable String registeredId;

    private @Nullable String website;

    private String state;

    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(UUID id, OrganisationKind kind, OrganisationFacts facts, Instant now) {
        this.id = id;
        this.kind = kind;
        this.name = facts.name();
        this.country = facts.country();
        this.address = facts.address();
        this.registeredId = facts.registeredId();
        this.website = facts.website();
        this.state = "ACTIVE";
        this.createdAt = now;
    }

    /** Takes new facts from somebody who saw the given version of the old ones. */
    void describe(OrganisationFacts facts, int seen) {
        if (version == null || version != seen) {
            throw new Conflict("Organisation " + id + " was changed meanwhile");
        }
        this.name = facts.name();
        this.country = facts.country();
        this.address = facts.address();
        this.registeredId = facts.registeredId();
        this.website = facts.website();
    }

    UUID id() {
        return id;
    }

    OrganisationKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(name, country, address, registeredId, website);
    }

    int version() {
        return version == null ? 0 : version;
    }
}
