package org.sealwright.transparency;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.transparency.TreeCheckRows.Signed;

/** All checkpoints ever signed, smallest first, read as they are asked for. */
final class SignedCheckpoints {

    private static final int BATCH = 1000;

    private final TreeCheckRows rows;
    private final Deque<Signed> ahead = new ArrayDeque<>();
    private long size = -1;
    private long id;
    private boolean atEnd;

    SignedCheckpoints(TreeCheckRows rows) {
        this.rows = rows;
    }

    /** The next one, which stays the next until it is taken; {@code null} behind the last. */
    @Nullable
    Signed peek() {
        if (ahead.isEmpty() && !atEnd) {
            List<Signed> more = rows.signedAfter(size, id, BATCH);
            atEnd = more.isEmpty();
            ahead.addAll(more);
        }
        return ahead.peek();
    }

    void take() {
        Signed taken = ahead.remove();
        size = taken.size();
        id = taken.id();
    }
}
