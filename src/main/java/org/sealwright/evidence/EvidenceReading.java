package org.sealwright.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens what items hold, as a stream that never holds more than a piece of it. Each reading stands in the trail. */
@Service
public class EvidenceReading {

    private final ItemRows items;
    private final UploadRows contents;
    private final EvidenceRights rights;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    EvidenceReading(
            ItemRows items,
            UploadRows contents,
            EvidenceRights rights,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.items = items;
        this.contents = contents;
        this.rights = rights;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Hands the item and its content to the reader, who must be done with the stream on return. Content that is not what
     * its digest says breaks off with an {@link IOException} before its last piece.
     *
     * @throws org.sealwright.shared.NotFound if there is no such item, none that this person may read, or only its tombstone
     */
    @AllowedTo(everyRole = true, jobs = true)
    public <T extends @Nullable Object> T read(Actor actor, UUID item, Reader<T> reader) throws IOException {
        EvidenceItemView view = Objects.requireNonNull(transaction.execute(status -> open(actor, item)));
        try (InputStream content = new ContentStream(view, ordinal -> piece(item, ordinal))) {
            return reader.read(view, content);
        }
    }

    private EvidenceItemView open(Actor actor, UUID item) {
        EvidenceItemView view =
                items.find(item).filter(found -> !found.isDeleted()).orElseThrow(() -> EvidenceRights.missing(item));
        rights.requireRead(actor, view);
        events.publishEvent(new Act(actor, "evidence.item.read", "evidence", item)
                .of(view.maker())
                .with(Map.of("digest", view.digest().toString())));
        return view;
    }

    private byte @Nullable [] piece(UUID item, int ordinal) {
        return transaction.execute(status -> contents.chunk(item, ordinal).orElse(null));
    }

    /** What is done with a content. */
    @FunctionalInterface
    public interface Reader<T extends @Nullable Object> {

        T read(EvidenceItemView item, InputStream content) throws IOException;
    }
}
