package org.sealwright.decisions;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The cases. */
interface CaseFiles extends Repository<CaseFile, UUID> {

    Optional<CaseFile> findById(UUID id);

    /** Keeps everybody else from changing the case until the act is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CaseFile> findForActById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<CaseFile> findForActBySubmissionIdAndStateInOrderById(UUID submission, Collection<CaseState> states);

    List<CaseFile> findByStateAndDeferredUntilLessThanEqualOrderById(CaseState state, LocalDate day);

    List<CaseFile> findBySubmissionIdOrderByOpenedAtAscIdAsc(UUID submission);

    CaseFile saveAndFlush(CaseFile file);

    default CaseFile require(UUID id) {
        return findById(id).orElseThrow(() -> new NotFound("case", id));
    }

    default CaseFile requireForAct(UUID id) {
        return findForActById(id).orElseThrow(() -> new NotFound("case", id));
    }
}
