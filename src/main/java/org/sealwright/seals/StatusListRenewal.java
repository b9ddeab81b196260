package org.sealwright.seals;

import org.sealwright.platform.AllowedTo;
import org.sealwright.seals.StatusListRows.Row;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs the status lists anew every ten minutes, so that one that is a day old is known to be stale. */
@Service
class StatusListRenewal {

    private final StatusLists lists;

    StatusListRenewal(StatusLists lists) {
        this.lists = lists;
    }

    @AllowedTo(jobs = true)
    @Transactional
    public void renewAll(Actor job) {
        for (Row list : lists.all()) {
            lists.renew(list.purpose(), list.number());
        }
    }
}
