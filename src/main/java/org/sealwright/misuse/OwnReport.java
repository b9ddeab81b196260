package org.sealwright.misuse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reporter sees of their own report. Photos are counted, not shown: who finds the link shall not find them. */
record OwnReport(
        String reference,
        ReportKind kind,
        String number,
        String words,
        @Nullable String seen,
        ReportState state,
        @Nullable ReportOutcome outcome,
        Instant receivedAt,
        @Nullable Instant closedAt,
        boolean mailed,
        int photos,
        List<Remark> answers) {

    OwnReport {
        answers = List.copyOf(answers);
    }
}
