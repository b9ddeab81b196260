package org.sealwright.seals;

import java.util.List;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.verification.StatusPurpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs the status lists anew every ten minutes, each on its own, so that one that is a day old is known to be stale. */
@Service
class StatusListRenewal {

    private final StatusLists lists;
    private final StatusListRows rows;

    StatusListRenewal(StatusLists lists, StatusListRows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    @AllowedTo(jobs = true)
    @Transactional(readOnly = true)
    public List<Published> published(Actor job) {
        return rows.all().stream()
                .map(row -> new Published(row.purpose(), row.number()))
                .toList();
    }

    @AllowedTo(jobs = true)
    @Transactional
    public void renew(Actor job, Published list) {
        lists.renew(list.purpose(), list.number());
    }

    /** Names one list. */
    record Published(StatusPurpose purpose, int number) {}
}
