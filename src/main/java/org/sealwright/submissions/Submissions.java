package org.sealwright.submissions;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All applications that the current reach sees. */
interface Submissions extends Repository<Submission, UUID> {

    Submission save(Submission submission);

    boolean existsById(UUID id);

    Optional<Submission> findById(UUID id);

    /** For an edit: many at once, but none while a revision is being frozen. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from Submission s where s.id = ?1")
    Optional<Submission> findForEdit(UUID id);

    /** For an act on the application itself: waits for edits that are under way, and keeps later ones waiting. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.id = ?1")
    Optional<Submission> findForAct(UUID id);
}
