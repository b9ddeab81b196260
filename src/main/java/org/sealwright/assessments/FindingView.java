package org.sealwright.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding with its thread, as pages show it. */
public record FindingView(
        UUID id,
        int number,
        @Nullable String provision,
        @Nullable String caseId,
        Severity severity,
        FindingState state,
        String title,
        @Nullable LocalDate due,
        Instant raisedAt,
        @Nullable Instant sentAt,
        List<FindingThread.Entry> thread) {

    public FindingView {
        thread = List.copyOf(thread);
    }

    public boolean isSent() {
        return sentAt != null;
    }

    /** Whether the manufacturer can answer now. */
    public boolean isAnswerable() {
        return isSent() && state.leadsTo(FindingState.ANSWERED);
    }

    /** Whether an assessor can do this now. */
    public boolean allows(FindingAct act) {
        FindingState next = act.leadsTo();
        return act.isSettling() && next != null && state.leadsTo(next);
    }
}
