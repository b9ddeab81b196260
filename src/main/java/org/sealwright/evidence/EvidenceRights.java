package org.sealwright.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Component;

/** Asks the owners of evidence what a person may do with it. Whoever may not read an item learns not that it is there. */
@Component
class EvidenceRights {

    private final Map<String, EvidenceReaders> readers;

    EvidenceRights(List<EvidenceReaders> readers) {
        this.readers = readers.stream().collect(Collectors.toMap(EvidenceReaders::ownerType, Function.identity()));
    }

    boolean mayRead(Actor actor, EvidenceItemView item) {
        if (actor.isSystem() || actor.has(Role.AUDITOR)) {
            return true;
        }
        EvidenceReaders owner = readers.get(item.owner().type());
        return owner != null && owner.mayRead(actor, item.owner().id(), item);
    }

    void requireRead(Actor actor, EvidenceItemView item) {
        if (!mayRead(actor, item)) {
            throw missing(item.id());
        }
    }

    EvidenceMatter admit(Actor actor, EvidenceOwner owner) {
        EvidenceReaders speaker = readers.get(owner.type());
        if (speaker == null) {
            throw new NotFound("owner of evidence", owner);
        }
        return speaker.admit(actor, owner.id());
    }

    /** Refuses a subject that no page of this owner offers. */
    void requireSubject(EvidenceOwner owner, EvidenceSubject subject) {
        EvidenceReaders speaker = readers.get(owner.type());
        if (speaker == null || !speaker.admitsAbout(owner.id(), subject)) {
            throw new NotFound("subject of evidence", subject);
        }
    }

    static NotFound missing(Object item) {
        return new NotFound("item of evidence", item);
    }
}
