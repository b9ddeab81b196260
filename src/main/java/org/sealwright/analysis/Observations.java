package org.sealwright.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the evidence of a matter says, as far as the person may read that evidence. */
@Service
public class Observations {

    private final EvidenceItems items;
    private final ReadingRows rows;

    Observations(EvidenceItems items, ReadingRows rows) {
        this.items = items;
        this.rows = rows;
    }

    /** The newest reading of each item that is there and that the person may read, in the order in which items came. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public List<Reading> readings(Actor actor, UUID matter) {
        if (!rows.hasAny(matter)) {
            return List.of();
        }
        Map<UUID, EvidenceItemView> readable = items.ofMatter(actor, matter).stream()
                .filter(item -> !item.isDeleted())
                .collect(Collectors.toMap(EvidenceItemView::id, Function.identity()));
        return rows.ofItems(matter, readable).stream()
                .sorted((one, other) -> {
                    int byTime = one.item().uploadedAt().compareTo(other.item().uploadedAt());
                    return byTime == 0 ? one.item().id().compareTo(other.item().id()) : byTime;
                })
                .toList();
    }

    /** What readings noted, by reading; nothing of one whose evidence is out of reach. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public Map<UUID, List<Observation>> noted(Actor actor, UUID matter, Collection<UUID> readings) {
        List<UUID> allowed = readings(actor, matter).stream()
                .map(Reading::id)
                .filter(readings::contains)
                .toList();
        return rows.notes(allowed);
    }
}
