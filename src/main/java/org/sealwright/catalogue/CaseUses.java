package org.sealwright.catalogue;

import java.util.List;

/** How many evaluations go by which version of a body-written case. Answered by the module that plans evaluations. */
public interface CaseUses {

    /** Every version of a method's own cases that an evaluation's plan holds. */
    List<Use> of(String method);

    /**
     * A version that is in use.
     *
     * @param version its number; 1 for the published file's words
     * @param evaluations whose plan holds the case in this version, completed ones among them
     */
    record Use(String caseId, int version, int evaluations) {}
}
