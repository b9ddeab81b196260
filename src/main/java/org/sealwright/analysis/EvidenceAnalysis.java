package org.sealwright.analysis;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceReading;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has an item of evidence read, once a version of the readers. A file that can't be read is a result too: it is kept with
 * the sentence that says why, and is not tried again.
 */
@Service
public class EvidenceAnalysis {

    private final EvidenceItems items;
    private final EvidenceReading contents;
    private final Readers readers;
    private final ReadingRows rows;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceAnalysis(
            EvidenceItems items,
            EvidenceReading contents,
            Readers readers,
            ReadingRows rows,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.contents = contents;
        this.readers = readers;
        this.rows = rows;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Whether an item may be one that the portal reads, by its kind or what its bytes are: pictures and archives are not opened. */
    public static boolean mayBeReadable(EvidenceItemView item) {
        return !item.isDeleted()
                && switch (item.kind()) {
                    case SCAN, SBOM -> true;
                    default ->
                        item.mediaType().contains("xml") && !item.mediaType().contains("svg")
                                || item.mediaType().contains("json");
                };
    }

    /**
     * Reads an item; does nothing where this version of the readers has read it already.
     *
     * @throws IOException if the content can't be had just now
     */
    @AllowedTo(jobs = true)
    public void read(Actor actor, UUID item) throws IOException {
        EvidenceItemView view = items.find(actor, item);
        if (!mayBeReadable(view) || Boolean.TRUE.equals(transaction.execute(status -> rows.isRead(item)))) {
            return;
        }
        Readers.Outcome outcome = contents.read(actor, item, (found, content) -> readers.read(content));
        transaction.executeWithoutResult(status -> keep(actor, view, outcome));
    }

    private void keep(Actor actor, EvidenceItemView item, Readers.Outcome outcome) {
        UUID id = Ids.next();
        if (!rows.insert(id, item, outcome, clock.instant())) {
            return;
        }
        events.publishEvent(new Act(actor, "analysis.evidence.read", "evidence", item.id())
                .of(item.maker())
                .with(Map.of(
                        "reading", id.toString(),
                        "digest", item.digest().toString(),
                        "reader", outcome.reader(),
                        "version", Readers.VERSION,
                        "outcome", outcome.how().name(),
                        "observations", outcome.notes().observations().size())));
    }
}
