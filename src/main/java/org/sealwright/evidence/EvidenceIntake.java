package org.sealwright.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in. A file comes as a stream and goes into the database in pieces of 1 MiB, each in a transaction of its own;
 * one last act makes an item of it. What is held in memory does not grow with the file. Archives are never unpacked.
 */
@Service
public class EvidenceIntake {

    /** The largest file, in bytes: 2 GiB. */
    public static final long LARGEST = 1L << 31;

    static final int CHUNK = 1 << 20;

    private final EvidenceRights rights;
    private final UploadRows uploads;
    private final ItemRows items;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceIntake(
            EvidenceRights rights,
            UploadRows uploads,
            ItemRows items,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rights = rights;
        this.uploads = uploads;
        this.items = items;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads the stream to its end and stores it. The owner admits it before the first byte is read and again at the end.
     * An order that was already carried out gives the item that it made.
     *
     * @throws IOException if the stream breaks; nothing remains of what had arrived
     * @throws Refused if the file is empty or larger than {@link #LARGEST}, or the owner's state allows no evidence
     */
    @AllowedTo(everyRole = true)
    public EvidenceItemView take(Actor actor, EvidenceOrder order, InputStream content) throws IOException {
        if (order.note() != null && order.note().length() > EvidenceOrder.LONGEST_NOTE) {
            throw Refused.at("note", "evidence.refused.note-too-long", EvidenceOrder.LONGEST_NOTE);
        }
        UUID upload = Ids.next();
        order.subjects().forEach(subject -> rights.requireSubject(order.owner(), subject));
        transaction.executeWithoutResult(
                status -> uploads.begin(upload, rights.admit(actor, order.owner()), actor, clock.instant()));
        try {
            Arrived arrived = receive(upload, FileName.of(order.name()), content);
            return Objects.requireNonNull(transaction.execute(status -> complete(actor, order, upload, arrived)));
        } catch (IOException | RuntimeException e) {
            transaction.executeWithoutResult(status -> uploads.abandon(upload));
            throw e;
        }
    }

    private Arrived receive(UUID upload, FileName name, InputStream content) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[CHUNK];
        String type = "";
        long size = 0;
        for (int ordinal = 0; ; ordinal++) {
            int read = content.readNBytes(buffer, 0, CHUNK);
            if (read == 0) {
                break;
            }
            size += read;
            if (size > LARGEST) {
                throw Refused.at("file", "evidence.refused.too-large");
            }
            if (ordinal == 0) {
                type = ContentType.of(Arrays.copyOf(buffer, Math.min(read, ContentType.PREFIX)), name);
            }
            digest.update(buffer, 0, read);
            append(upload, ordinal, read == CHUNK ? buffer : Arrays.copyOf(buffer, read));
        }
        if (size == 0) {
            throw Refused.at("file", "evidence.refused.empty");
        }
        return new Arrived(name, Sha256.ofDigest(digest.digest()), size, type);
    }

    private void append(UUID upload, int ordinal, byte[] bytes) {
        transaction.executeWithoutResult(status -> uploads.append(upload, ordinal, bytes));
    }

    private EvidenceItemView complete(Actor actor, EvidenceOrder order, UUID upload, Arrived arrived) {
        EvidenceMatter matter = rights.admit(actor, order.owner());
        Optional<EvidenceItemView> before = items.find(order.id());
        if (before.isPresent()) {
            uploads.abandon(upload);
            return before.get();
        }
        UUID content = uploads.complete(upload, arrived.digest, arrived.size, arrived.type, clock.instant());
        items.insert(order, matter, arrived.name, content, actor, clock.instant());
        EvidenceItemView item = items.find(order.id()).orElseThrow();
        order.subjects().forEach(subject -> items.link(item, subject, actor, clock.instant()));
        events.publishEvent(new EvidenceAdded(actor, item));
        return item;
    }

    private record Arrived(FileName name, Sha256 digest, long size, String type) {}
}
