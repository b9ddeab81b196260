package org.sealwright.organisations;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, UUID> {

    Organisation saveAndFlush(Organisation organisation);

    Optional<Organisation> findById(UUID id);

    /** For acts that count people: two at once must not both find somebody left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Organisation> findLockedById(UUID id);
}
