package org.sealwright.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/**
 * A decision as the certifier states it.
 *
 * @param id made by the portal with the form; a decision sent twice is taken once
 * @param dossier digest of what the certifier saw
 * @param level for LIMIT, the lower level that is granted
 * @param scope for LIMIT, what the seal is narrowed to
 * @param conditions what the holder has to do besides; never in place of a mandatory provision
 * @param publicReason what the manufacturer reads, and the public where a seal is concerned
 * @param privateReason what only the body's people read
 * @param until for DEFER, the day on which the case comes back
 */
public record DecisionOrder(
        UUID id,
        Outcome outcome,
        Sha256 dossier,
        @Nullable String level,
        @Nullable String scope,
        List<String> conditions,
        @Nullable String publicReason,
        @Nullable String privateReason,
        @Nullable LocalDate until) {

    static final int LONGEST_PUBLIC = 2_000;
    static final int LONGEST_PRIVATE = 10_000;

    public DecisionOrder {
        level = Words.tidy(level, 40);
        scope = Words.tidy(scope, LONGEST_PUBLIC);
        conditions = conditions.stream()
                .map(condition -> Words.tidy(condition, 500))
                .filter(Objects::nonNull)
                .toList();
        publicReason = Words.tidy(publicReason, LONGEST_PUBLIC);
        privateReason = Words.tidy(privateReason, LONGEST_PRIVATE);
    }
}
