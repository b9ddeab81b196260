package org.sealwright.surveillance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseKind;
import org.sealwright.shared.Ids;

/** What the form on a seal's page sends. */
record ConcernForm(
        String id,
        @Nullable String kind,
        @Nullable Boolean emergency,
        @Nullable String publicText,
        @Nullable String privateReason) {

    static ConcernForm empty() {
        return new ConcernForm(Ids.next().toString(), null, null, null, null);
    }

    Optional<CaseKind> chosen() {
        return Concerns.KINDS.stream()
                .filter(possible -> possible.name().equals(kind))
                .findFirst();
    }
}
