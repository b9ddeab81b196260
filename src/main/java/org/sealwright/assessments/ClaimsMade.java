package org.sealwright.assessments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Fact;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;

/** Finds the claims of a statement that an assessor has to accept. Pure. */
final class ClaimsMade {

    private ClaimsMade() {}

    /**
     * A claim.
     *
     * @param subject number of the provision, or key of the fact
     * @param says what is claimed, for people; for a fact, the question
     * @param answer to the question; {@code null} for a provision
     * @param digest over what is claimed
     */
    record Made(
            ClaimKind kind,
            String subject,
            String says,
            @Nullable Answer answer,
            String digest) {}

    static List<Made> in(PlanInputs inputs) {
        List<ProvisionId> scope = inputs.scheme().scope(inputs.edition());
        List<Made> made = new ArrayList<>();
        for (Fact fact : inputs.edition().facts()) {
            if (switchesOffMandatory(inputs, fact, scope)) {
                made.add(new Made(
                        ClaimKind.FACT,
                        fact.key(),
                        fact.question(),
                        fact.holdsWhen() == Answer.YES ? Answer.NO : Answer.YES,
                        CaseInputs.digest(fact.key(), "does not hold")));
            }
        }
        for (ProvisionId id : scope) {
            IcsAnswer answer = inputs.statement().get(id);
            if (answer != null && answer.support() == Support.NOT_APPLICABLE) {
                made.add(new Made(
                        ClaimKind.NOT_APPLICABLE,
                        id.value(),
                        answer.detail(),
                        null,
                        CaseInputs.digest("N/A", answer.detail())));
            }
        }
        return made;
    }

    private static boolean switchesOffMandatory(PlanInputs inputs, Fact fact, List<ProvisionId> scope) {
        boolean fails = inputs.facts().holds(fact.key()).map(held -> !held).orElse(false);
        return fails
                && fact.usedBy().stream()
                        .filter(scope::contains)
                        .map(inputs.edition()::require)
                        .anyMatch(Provision::isMandatory);
    }
}
