package org.sealwright.submissions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The answers to plain questions that the current reach sees. */
interface FactAnswers extends Repository<FactAnswer, UUID> {

    FactAnswer saveAndFlush(FactAnswer answer);

    Optional<FactAnswer> findBySubmissionAndFact(UUID submission, String fact);

    List<FactAnswer> findBySubmission(UUID submission);
}
