package org.sealwright.audit;

import java.util.List;
import org.sealwright.platform.AllowedToAnyone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts waiting entries into the chain, in the order in which they were handed over. Safe on any number of nodes: only the
 * transaction that holds the lock writes, and the lock goes with it.
 */
@Service
class TrailChaining {

    static final int BATCH = 500;

    private final ChainRows rows;

    TrailChaining(ChainRows rows) {
        this.rows = rows;
    }

    /** Chains a batch; gives how many. */
    @Transactional
    @AllowedToAnyone("the portal's own job; it reads no maker's data")
    public int chainNext() {
        if (!rows.tryLock()) {
            return 0;
        }
        List<ChainedEntry> entries = rows.pending(BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        ChainRows.Link newest = rows.newest();
        long seq = newest.seq();
        byte[] previous = newest.digest();
        for (ChainedEntry entry : entries) {
            previous = entry.linkAfter(previous).bytes();
            rows.append(++seq, entry.id(), previous);
        }
        return entries.size();
    }
}
