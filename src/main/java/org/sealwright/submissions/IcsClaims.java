package org.sealwright.submissions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The lines of conformance statements that the current reach sees. */
interface IcsClaims extends Repository<IcsClaim, UUID> {

    IcsClaim saveAndFlush(IcsClaim claim);

    Optional<IcsClaim> findBySubmissionAndProvision(UUID submission, String provision);

    List<IcsClaim> findBySubmission(UUID submission);
}
