package org.sealwright.organisations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Registrations extends Repository<Registration, UUID> {

    Registration save(Registration registration);

    Optional<Registration> findById(UUID id);
}
