package org.sealwright.assessments;

import java.util.List;

/** What is saved of a case's verdict, with the version that the next save has to name. */
public record CaseStanding(CaseOutcome outcome, String rationale, List<String> references, int version) {}
