package org.sealwright.evidence;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.springframework.boot.test.context.TestComponent;

/** An owner of evidence for tests: a shelf, of one manufacturer, that can be closed. */
@TestComponent
public class EvidencePlaces implements EvidenceReaders {

    private final Map<UUID, EvidenceMatter> shelves = new ConcurrentHashMap<>();
    private final Set<UUID> closed = ConcurrentHashMap.newKeySet();

    EvidenceOwner shelf(UUID maker) {
        UUID id = Ids.next();
        shelves.put(id, new EvidenceMatter(id, maker));
        return new EvidenceOwner("shelf", id);
    }

    void close(EvidenceOwner shelf) {
        closed.add(shelf.id());
    }

    @Override
    public String ownerType() {
        return "shelf";
    }

    @Override
    public boolean mayRead(Actor actor, UUID owner, EvidenceItemView item) {
        return true;
    }

    @Override
    public EvidenceMatter admit(Actor actor, UUID owner) {
        EvidenceMatter matter = shelves.get(owner);
        if (matter == null
                || actor.isOf(OrganisationKind.MANUFACTURER) && !matter.maker().equals(actor.organisation())) {
            throw new NotFound("shelf", owner);
        }
        if (closed.contains(owner)) {
            throw new Refused("evidence.refused.kind");
        }
        return matter;
    }
}
