package org.sealwright.assessments;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All evaluations that the current reach sees. */
interface Assessments extends Repository<Assessment, UUID> {

    Assessment saveAndFlush(Assessment assessment);

    Optional<Assessment> findById(UUID id);

    Optional<Assessment> findByMatter(UUID matter);

    /** For a verdict or an answer: many at once, but none while the evaluation is completed or replanned. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select a from Assessment a where a.id = ?1")
    Optional<Assessment> findForEdit(UUID id);

    /** For an act on the evaluation as a whole. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assessment a where a.id = ?1")
    Optional<Assessment> findForAct(UUID id);

    default Assessment require(UUID id) {
        return findById(id).orElseThrow(() -> new NotFound("assessment", id));
    }

    default Assessment requireForEdit(UUID id) {
        return findForEdit(id).orElseThrow(() -> new NotFound("assessment", id));
    }

    default Assessment requireForAct(UUID id) {
        return findForAct(id).orElseThrow(() -> new NotFound("assessment", id));
    }
}
