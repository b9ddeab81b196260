package org.sealwright.assessments;

import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.Level;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Scheme;
import org.sealwright.catalogue.Support;

/** All that a test plan depends on. */
public record PlanInputs(
        Edition edition,
        Method method,
        Scheme scheme,
        Level level,
        ProductFacts facts,
        Map<ProvisionId, IcsAnswer> statement,
        IxitContent ixit) {

    public PlanInputs {
        statement = Map.copyOf(statement);
        if (!method.assesses().equals(edition.id()) || !scheme.edition().equals(edition.id())) {
            throw new IllegalArgumentException(
                    "Edition, method and scheme do not fit: " + edition.id() + ", " + method.id() + ", " + scheme.id());
        }
    }

    /** Provisions in the scheme's scope that are claimed {@code Y}, in the edition's order. */
    List<ProvisionId> claimed() {
        return scheme.scope(edition).stream()
                .filter(id -> {
                    IcsAnswer answer = statement.get(id);
                    return answer != null && answer.support() == Support.YES;
                })
                .toList();
    }
}
