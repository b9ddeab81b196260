package org.sealwright.submissions;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Component;

/** The files that a manufacturer put to an application, and which provisions they speak for. */
@Component
class Attachments {

    static final String OWNER = "submission";

    private final EvidenceItems items;

    Attachments(EvidenceItems items) {
        this.items = items;
    }

    List<AttachedEvidence> of(Actor actor, UUID submission) {
        return items.ofOwner(actor, new EvidenceOwner(OWNER, submission)).stream()
                .filter(EvidenceItemView::ofMaker)
                .map(item -> new AttachedEvidence(item.digest(), item.name(), provisions(actor, item)))
                .sorted(Comparator.comparing(AttachedEvidence::digest).thenComparing(AttachedEvidence::name))
                .toList();
    }

    private List<ProvisionId> provisions(Actor actor, EvidenceItemView item) {
        return items.subjectsOf(actor, item.id()).stream()
                .filter(subject -> subject.type() == EvidenceSubject.Type.PROVISION)
                .map(subject -> ProvisionId.of(subject.id()))
                .sorted()
                .toList();
    }
}
