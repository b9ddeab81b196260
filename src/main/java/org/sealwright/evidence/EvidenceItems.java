package org.sealwright.evidence;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.audit.Trail;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items of evidence and what they are linked to. Lists leave out what a person may not read, oldest first. */
@Service
public class EvidenceItems {

    private final ItemRows items;
    private final UploadRows contents;
    private final EvidenceRights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceItems(
            ItemRows items,
            UploadRows contents,
            EvidenceRights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.contents = contents;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** One item; {@link NotFound} where there is none or the person may not read it. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public EvidenceItemView find(Actor actor, UUID item) {
        return readable(actor, item);
    }

    /** What belongs to an owner, deleted items left out. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public List<EvidenceItemView> ofOwner(Actor actor, EvidenceOwner owner) {
        return present(actor, items.ofOwner(owner));
    }

    /** Everything in a matter, whoever handed it in, tombstones too. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public List<EvidenceItemView> ofMatter(Actor actor, UUID matter) {
        return items.ofMatter(matter).stream()
                .filter(item -> rights.mayRead(actor, item))
                .toList();
    }

    /** What is linked to a subject of a matter. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public List<EvidenceItemView> about(Actor actor, UUID matter, EvidenceSubject subject) {
        return present(actor, items.about(matter, subject));
    }

    /** What is linked to any subject of one kind, by the subject's id. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public Map<String, List<EvidenceItemView>> about(Actor actor, UUID matter, EvidenceSubject.Type type) {
        Map<String, List<EvidenceItemView>> all = new HashMap<>();
        items.about(matter, type).forEach((subject, found) -> all.put(subject, present(actor, found)));
        return all;
    }

    /** What an item is linked to. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public List<EvidenceSubject> subjectsOf(Actor actor, UUID item) {
        readable(actor, item);
        return items.subjectsOf(item);
    }

    /** Links an item that the person may read. Whether they may act on the subject is for the subject's module to check. */
    @Transactional
    @AllowedTo(everyRole = true)
    public void link(Actor actor, UUID item, EvidenceSubject subject) {
        EvidenceItemView found = readable(actor, item);
        if (items.link(found, subject, actor, clock.instant())) {
            record(actor, "evidence.item.linked", found, subject, Map.of());
        }
    }

    @Transactional
    @AllowedTo(everyRole = true)
    public void unlink(Actor actor, UUID item, EvidenceSubject subject) {
        unlink(actor, item, subject, Map.of());
    }

    /** Takes a link away for a reason, which is kept beside the trail. */
    @Transactional
    @AllowedTo(everyRole = true)
    public void unlink(Actor actor, UUID item, EvidenceSubject subject, String reason) {
        unlink(actor, item, subject, Map.of("reason", trail.keep(reason).toString()));
    }

    private void unlink(Actor actor, UUID item, EvidenceSubject subject, Map<String, Object> details) {
        EvidenceItemView found = readable(actor, item);
        if (items.unlink(item, subject)) {
            record(actor, "evidence.item.unlinked", found, subject, details);
        }
    }

    /** Takes an item back, as long as its owner admits changes: its digest stays, its content only if others need it. */
    @Transactional
    @AllowedTo(everyRole = true)
    public void remove(Actor actor, UUID item) {
        EvidenceItemView found = readable(actor, item);
        rights.admit(actor, found.owner());
        if (items.delete(item, actor, clock.instant())) {
            contents.forget(item, clock.instant());
            events.publishEvent(new Act(actor, "evidence.item.removed", "evidence", item)
                    .of(found.maker())
                    .with(Map.of("digest", found.digest().toString())));
        }
    }

    private EvidenceItemView readable(Actor actor, UUID item) {
        EvidenceItemView found = items.find(item).orElseThrow(() -> EvidenceRights.missing(item));
        rights.requireRead(actor, found);
        return found;
    }

    private List<EvidenceItemView> present(Actor actor, List<EvidenceItemView> found) {
        return found.stream()
                .filter(item -> !item.isDeleted() && rights.mayRead(actor, item))
                .toList();
    }

    private void record(
            Actor actor, String act, EvidenceItemView item, EvidenceSubject subject, Map<String, Object> more) {
        Map<String, Object> details = new HashMap<>(more);
        details.put("subject", subject.type() + ":" + subject.id());
        events.publishEvent(
                new Act(actor, act, "evidence", item.id()).of(item.maker()).with(details));
    }
}
