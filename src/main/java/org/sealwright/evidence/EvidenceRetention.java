package org.sealwright.evidence;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what no longer has to be kept. The digest, the name and who handed it in remain as a tombstone. */
@Service
public class EvidenceRetention {

    private final ItemRows items;
    private final UploadRows contents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceRetention(ItemRows items, UploadRows contents, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    /** Deletes an item, and its content where no other item holds the same; done twice, it is done once. */
    @Transactional
    @AllowedTo(value = Role.ADMINISTRATOR, jobs = true)
    public void delete(Actor actor, UUID item) {
        EvidenceItemView found = items.find(item).orElseThrow(() -> EvidenceRights.missing(item));
        if (items.delete(item, actor, clock.instant())) {
            boolean gone = contents.forget(item, clock.instant());
            events.publishEvent(new Act(actor, "evidence.item.deleted", "evidence", item)
                    .of(found.maker())
                    .with(Map.of("digest", found.digest().toString(), "contentGone", gone)));
        }
    }
}
