package org.sealwright.submissions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.web.Paged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says for which provisions a file of the application speaks. */
@Service
public class EvidenceLinking {

    private final EvidenceItems items;
    private final Editing editing;
    private final Catalogue catalogue;

    EvidenceLinking(EvidenceItems items, Editing editing, Catalogue catalogue) {
        this.items = items;
        this.editing = editing;
        this.catalogue = catalogue;
    }

    /** To whom uploads on an application's pages belong. */
    public static EvidenceOwner owner(UUID submission) {
        return new EvidenceOwner(Attachments.OWNER, submission);
    }

    /** The application's files with the provisions that each speaks for, oldest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public Paged<Linked> linked(Actor actor, UUID submission, int page) {
        List<EvidenceItemView> all = items.ofOwner(actor, owner(submission));
        List<Linked> linked = new ArrayList<>();
        for (EvidenceItemView item : all.stream()
                .skip(Paged.offset(page, all.size()))
                .limit(Paged.USUAL_SIZE)
                .toList()) {
            linked.add(new Linked(
                    item,
                    items.subjectsOf(actor, item.id()).stream()
                            .filter(subject -> subject.type() == EvidenceSubject.Type.PROVISION)
                            .map(subject -> ProvisionId.of(subject.id()))
                            .sorted()
                            .toList()));
        }
        return Paged.of(linked, page, all.size());
    }

    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void link(Actor actor, UUID submission, UUID item, ProvisionId provision) {
        items.link(actor, mine(actor, submission, item, provision), subject(provision));
    }

    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void unlink(Actor actor, UUID submission, UUID item, ProvisionId provision) {
        items.unlink(actor, mine(actor, submission, item, provision), subject(provision));
    }

    private UUID mine(Actor actor, UUID submission, UUID item, ProvisionId provision) {
        Submission open = editing.begin(actor, submission);
        if (catalogue.requireEdition(open.edition()).provision(provision).isEmpty()) {
            throw new NotFound("provision", provision);
        }
        if (!items.find(actor, item).owner().equals(owner(submission))) {
            throw new NotFound("item of evidence", item);
        }
        return item;
    }

    private static EvidenceSubject subject(ProvisionId provision) {
        return new EvidenceSubject(EvidenceSubject.Type.PROVISION, provision.value());
    }

    /** A file and what it speaks for. */
    public record Linked(EvidenceItemView item, List<ProvisionId> provisions) {}
}
