package org.sealwright.registry;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.Outcome;
import org.sealwright.decisions.SealDecided;
import org.sealwright.misuse.ListingPublished;
import org.sealwright.misuse.MisuseList;
import org.sealwright.seals.SealChanged;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealView;
import org.sealwright.shared.Actor;
import org.sealwright.transparency.LeavesSequenced;
import org.sealwright.transparency.SequencedLeaf;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.LogLeaf;
import org.sealwright.verification.SealLeaf;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StoredFinding;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the registry's rows: anew at each change of a seal, in the transaction of the act; anew when its event has entered
 * a signed checkpoint, which is when a new seal begins to read as valid; anew when the list of misused marks says something else of
 * its number; and anew in the daily sweep.
 */
@Component
class RegistryProjector {

    static final Actor PROJECTOR = Actor.system("registry.projector");

    private static final String SEAL = "seal";

    private final SealReading seals;
    private final TransparencyLog log;
    private final SourceExamination examination;
    private final PublicSealDocument documents;
    private final MisuseList misuse;
    private final RegistryRows rows;

    RegistryProjector(
            SealReading seals,
            TransparencyLog log,
            SourceExamination examination,
            PublicSealDocument documents,
            MisuseList misuse,
            RegistryRows rows) {
        this.seals = seals;
        this.log = log;
        this.examination = examination;
        this.documents = documents;
        this.misuse = misuse;
        this.rows = rows;
    }

    @EventListener
    void on(SealChanged change) {
        project(change.seal());
        rows.happened(seals.find(PROJECTOR, change.seal()).orElseThrow());
    }

    /** What the list of misused marks says of a genuine number stands on the seal's page. */
    @EventListener
    void on(ListingPublished published) {
        published.numbers().stream()
                .filter(number -> seals.find(PROJECTOR, number).isPresent())
                .forEach(this::project);
    }

    /** A refusal is counted on the front page and shown nowhere: whose it was is nobody else's business. */
    @EventListener
    void on(SealDecided decided) {
        if (decided.kind() == CaseKind.GRANT && decided.outcome() == Outcome.REFUSE) {
            rows.refused(decided.caseId(), decided.decidedAt());
        }
    }

    @EventListener
    void on(LeavesSequenced sequenced) {
        for (SequencedLeaf place : sequenced.leaves()) {
            if (!SEAL.equals(place.kind())) {
                continue;
            }
            LogLeaf leaf = LogLeaf.parse(log.leaf(place.index()).orElseThrow().bytes());
            if (leaf instanceof SealLeaf sealLeaf) {
                rows.logged(sealLeaf.seal().value(), sealLeaf.seq(), place.index());
                project(sealLeaf.seal());
            }
        }
    }

    /** Where the log has the newest event; one that it has and the seal does not know contradicts the seal. */
    private static @Nullable Long newest(SealView seal, Map<Integer, Long> indexes) {
        int own = seal.history().getLast().seq();
        int logged = indexes.keySet().stream().max(Comparator.naturalOrder()).orElse(own);
        return indexes.get(Math.max(own, logged));
    }

    /** Asks every source about a seal and writes its row. */
    void project(SealNumber number) {
        rows.lock(number.value());
        SealView seal = seals.find(PROJECTOR, number).orElseThrow();
        Map<Integer, Long> indexes = rows.logIndexes(number.value());
        Long newest = newest(seal, indexes);
        SourceExamination.Outcome found = examination.examine(PROJECTOR, seal, newest);
        rows.save(
                new RegistryEntry(
                        documents.of(seal, indexes),
                        rows.nextRevision(number.value()),
                        StoredFinding.valueOf(seal.status().name()),
                        found.credential(),
                        found.revocation(),
                        found.suspension(),
                        found.log(),
                        newest,
                        found.at(),
                        !misuse.naming(number.value()).isEmpty()),
                seal.credential().toString(),
                seal.history().getLast().at());
    }
}
