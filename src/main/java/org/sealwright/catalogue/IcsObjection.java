package org.sealwright.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a conformance statement is not valid.
 *
 * @param provision the provision concerned; {@code null} where the answers to the questions are
 * @param facts conditions and features concerned
 */
public record IcsObjection(@Nullable ProvisionId provision, Reason reason, List<Fact> facts) {

    public IcsObjection {
        facts = List.copyOf(facts);
    }

    /** Key of its sentence in {@code messages/catalogue.properties}. */
    public String key() {
        return "catalogue.ics." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rules that a statement can break. */
    public enum Reason {
        /** A question that decides a provision in scope has no answer. */
        QUESTION_OPEN,
        /** Two answers contradict each other. */
        ANSWERS_CONTRADICT,
        /** The edition, or the scheme, has no such provision. */
        OUT_OF_SCOPE,
        /** A provision has no answer. */
        ANSWER_MISSING,
        /** 4-1 and 5.0-1 are supported by every product. */
        ALWAYS_SUPPORTED,
        /** N/A on a provision that depends on nothing. */
        NOT_APPLICABLE_WITHOUT_CONDITION,
        /** N/A though every condition holds and every feature is there. */
        NOT_APPLICABLE_BUT_APPLIES,
        /** N/A without a reason. */
        NOT_APPLICABLE_WITHOUT_REASON,
        /** N on a mandatory provision that applies. */
        MANDATORY_NOT_SUPPORTED,
        /** N without a reason. */
        NOT_SUPPORTED_WITHOUT_REASON
    }
}
