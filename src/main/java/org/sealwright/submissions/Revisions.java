package org.sealwright.submissions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All frozen revisions that the current reach sees. */
interface Revisions extends Repository<Revision, UUID> {

    Revision save(Revision revision);

    Optional<Revision> findById(UUID id);

    Optional<Revision> findBySubmissionAndNumber(UUID submission, int number);

    Optional<Revision> findFirstBySubmissionOrderByNumberDesc(UUID submission);

    List<Revision> findBySubmissionOrderByNumberAsc(UUID submission);
}
