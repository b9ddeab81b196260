package org.sealwright.misuse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.web.Paged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of misused marks as everybody reads it. Without a reach, row-level security shows what was published and no draft. */
@Service
public class MisuseList {

    private static final Duration STAYS = Duration.ofDays(365);

    private final ListingRows rows;
    private final Clock clock;

    MisuseList(ListingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What goes on first, and then what came onto the list last. */
    @Transactional(readOnly = true)
    @AllowedToAnyone("the list is public")
    public Paged<Listing> page(int page) {
        return rows.published(page, overSince());
    }

    /** Entries that show the number that somebody typed, however it is spelled; none for no number, and none that was taken back. */
    @Transactional(readOnly = true)
    @AllowedToAnyone("the list is public")
    public List<Listing> naming(String typed) {
        String folded = ShownNumber.of(typed).folded();
        return folded.isEmpty() ? List.of() : rows.naming(folded, overSince());
    }

    private Instant overSince() {
        return clock.instant().minus(STAYS);
    }
}
