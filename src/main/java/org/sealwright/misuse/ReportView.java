package org.sealwright.misuse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.seals.SealView;

/**
 * A report as the body's people see it.
 *
 * @param seal the seal that it names, where that is ours
 * @param problem why its number can't be one of ours; {@code null} where it is well formed, or where there is none
 * @param alike the others that name the same number, newest first
 * @param names of the people who wrote or took it, by account
 */
record ReportView(
        UUID id,
        String reference,
        ReportKind kind,
        String number,
        @Nullable SealView seal,
        @Nullable String problem,
        String words,
        @Nullable String seen,
        boolean mayBeMailed,
        Instant receivedAt,
        long days,
        ReportState state,
        @Nullable ReportOutcome outcome,
        @Nullable String sameAs,
        @Nullable UUID handler,
        List<Integer> photos,
        List<Remark> remarks,
        List<ReportLine> alike,
        Map<UUID, String> names) {

    ReportView {
        photos = List.copyOf(photos);
        remarks = List.copyOf(remarks);
        alike = List.copyOf(alike);
        names = Map.copyOf(names);
    }

    public boolean isOpen() {
        return state != ReportState.CLOSED;
    }

    public String name(UUID account) {
        return names.getOrDefault(account, "");
    }
}
