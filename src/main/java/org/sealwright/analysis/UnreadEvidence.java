package org.sealwright.analysis;

import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds evidence that nobody has read yet, for the job that catches up. */
@Service
class UnreadEvidence {

    private static final int BATCH = 200;

    private final ReadingRows rows;

    UnreadEvidence(ReadingRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public List<UUID> oldest(Actor actor) {
        return rows.unread(BATCH);
    }
}
