package org.sealwright.assessments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The claims that the current reach sees. */
interface Claims extends Repository<Claim, UUID> {

    Claim saveAndFlush(Claim claim);

    List<Claim> saveAllAndFlush(Iterable<Claim> claims);

    Optional<Claim> findById(UUID id);

    List<Claim> findByAssessment(UUID assessment);
}
