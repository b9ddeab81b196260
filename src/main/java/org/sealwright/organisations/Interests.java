package org.sealwright.organisations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Interests extends Repository<Interest, UUID> {

    Interest saveAndFlush(Interest interest);

    Optional<Interest> findById(UUID id);
}
