package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a level of a scheme asks for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LevelRule.AllMandatory.class, name = "all-mandatory"),
    @JsonSubTypes.Type(value = LevelRule.RecommendationsShare.class, name = "recommendations-share"),
    @JsonSubTypes.Type(value = LevelRule.Provisions.class, name = "provisions"),
    @JsonSubTypes.Type(value = LevelRule.NeedsActivity.class, name = "activity")
})
public sealed interface LevelRule {

    /** Every applicable mandatory provision of the edition. */
    record AllMandatory() implements LevelRule {}

    /** A share of the applicable recommendations, not rounded; met where none applies. */
    record RecommendationsShare(Share atLeast) implements LevelRule {}

    /** Listed provisions; one that does not apply counts as met. */
    record Provisions(List<ProvisionId> provisions) implements LevelRule {
        public Provisions {
            provisions = List.copyOf(provisions);
        }
    }

    /** An attached activity, such as a penetration test. */
    record NeedsActivity(String activity) implements LevelRule {}

    /** A fraction. */
    record Share(int numerator, int denominator) {
        /** Whether {@code part} of {@code whole} reaches it, without rounding. */
        public boolean isReachedBy(int part, int whole) {
            return (long) part * denominator >= (long) numerator * whole;
        }
    }
}
