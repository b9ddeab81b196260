package org.sealwright.assessments;

import java.util.List;
import org.sealwright.catalogue.CaseKind;
import org.sealwright.catalogue.ProvisionId;

/**
 * A case of a test plan.
 *
 * @param because the claim that brought it: the provision whose support is claimed
 * @param buildsOn cases of this plan whose results it uses
 * @param carries cases outside this plan on which it builds; their units are carried out within it
 */
public record PlannedCase(
        String id,
        ProvisionId because,
        CaseKind kind,
        List<String> buildsOn,
        List<String> carries,
        List<PlanLine> lines) {

    public PlannedCase {
        buildsOn = List.copyOf(buildsOn);
        carries = List.copyOf(carries);
        lines = List.copyOf(lines);
    }
}
