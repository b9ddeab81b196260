package org.sealwright.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PasswordResets extends Repository<PasswordReset, UUID> {

    PasswordReset save(PasswordReset reset);

    Optional<PasswordReset> findById(UUID id);

    List<PasswordReset> findByEmailAndUsedAtIsNull(String email);
}
