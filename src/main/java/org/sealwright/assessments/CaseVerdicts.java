package org.sealwright.assessments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The verdicts that the current reach sees. */
interface CaseVerdicts extends Repository<CaseVerdict, UUID> {

    CaseVerdict saveAndFlush(CaseVerdict verdict);

    List<CaseVerdict> saveAllAndFlush(Iterable<CaseVerdict> verdicts);

    Optional<CaseVerdict> findByAssessmentAndCaseId(UUID assessment, String caseId);

    List<CaseVerdict> findByAssessment(UUID assessment);
}
