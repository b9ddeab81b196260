package org.sealwright.assessments;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The findings that the current reach sees; a manufacturer's only once they were sent. */
interface Findings extends Repository<Finding, UUID> {

    Finding saveAndFlush(Finding finding);

    Optional<Finding> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Finding f where f.id = ?1")
    Optional<Finding> findForAct(UUID id);

    List<Finding> findByAssessmentOrderByNumber(UUID assessment);

    @Query("select coalesce(max(f.number), 0) from Finding f where f.assessment = ?1")
    int lastNumber(UUID assessment);
}
