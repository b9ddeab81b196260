package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition (number) or a feature (letter) of an edition, on which some of its provisions depend.
 *
 * @param key the number or the letter, as text
 * @param question what a manufacturer is asked
 * @param holdsWhen the answer that makes it hold
 * @param implies keys of facts that hold wherever this one does
 * @param excludes keys of facts that cannot hold together with it; mutual
 * @param usedBy provisions that depend on it
 */
public record Fact(
        @JsonAlias({"number", "letter"}) String key,
        String text,
        String question,
        Answer holdsWhen,
        @Nullable String hint,
        List<String> implies,
        @Nullable String impliesNote,
        List<String> excludes,
        List<ProvisionId> usedBy) {

    public Fact {
        implies = List.copyOf(implies);
        excludes = List.copyOf(excludes);
        usedBy = List.copyOf(usedBy);
    }

    /** Conditions are numbered, features lettered. */
    public boolean isCondition() {
        return Character.isDigit(key.charAt(0));
    }
}
