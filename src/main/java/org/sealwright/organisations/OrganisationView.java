package org.sealwright.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.OrganisationKind;

/**
 * An organisation's facts.
 *
 * @param country ISO 3166-1, two letters
 * @param registeredId number in a register of companies, or another legal identifier
 */
public record OrganisationView(
        UUID id,
        OrganisationKind kind,
        String name,
        @Nullable String country,
        @Nullable String address,
        @Nullable String registeredId,
        @Nullable String website,
        boolean active) {}
