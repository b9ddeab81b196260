package org.sealwright.decisions;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.Part;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review of an evaluation by somebody who took no part in it (ISO/IEC 17065, 7.5). */
@Service
public class CaseReview {

    static final int LONGEST_NOTE = 10_000;

    private final CaseFiles files;
    private final CaseRows rows;
    private final CaseDossiers dossiers;
    private final Impartiality impartiality;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseReview(
            CaseFiles files,
            CaseRows rows,
            CaseDossiers dossiers,
            Impartiality impartiality,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.dossiers = dossiers;
        this.impartiality = impartiality;
        this.events = events;
        this.clock = clock;
    }

    /** The actor reviews this case from now on; its dossier stands from here. */
    @Transactional
    @AllowedTo(Role.REVIEWER)
    public void take(Actor actor, UUID id) {
        CaseFile file = files.requireForAct(id);
        impartiality.take(actor, file, Part.REVIEWER);
        Dossier dossier =
                file.dossier() == null ? dossiers.of(file).freeze(actor, file) : dossiers.requireCurrent(actor, file);
        file.startReview(actor, dossier.digest(), clock.instant());
        files.saveAndFlush(file);
        events.publishEvent(CaseAct.of(
                actor, file, "review-taken", Map.of("dossier", dossier.digest().toString())));
    }

    /**
     * The evaluation holds; the case waits for its decision.
     *
     * @param seen digest of the dossier that the reviewer saw
     */
    @Transactional
    @AllowedTo(Role.REVIEWER)
    public void confirm(Actor actor, UUID id, Sha256 seen, @Nullable String note) {
        CaseFile file = reviewed(actor, id, seen);
        write(actor, file, seen, "CONFIRMED", note);
        file.confirm(clock.instant());
        files.saveAndFlush(file);
        events.publishEvent(CaseAct.of(actor, file, "reviewed", Map.of("dossier", seen.toString())));
    }

    /** The evaluation has to go on; the note says where. */
    @Transactional
    @AllowedTo(Role.REVIEWER)
    public void giveBack(Actor actor, UUID id, Sha256 seen, @Nullable String note) {
        CaseFile file = reviewed(actor, id, seen);
        String reason = write(actor, file, seen, "RETURNED", note);
        file.giveBack(clock.instant());
        files.saveAndFlush(file);
        dossiers.of(file).giveBack(actor, file, reason);
        events.publishEvent(
                new CaseDecided(actor, file.id(), file.number(), file.kind(), Outcome.RETURN, file.maker()));
    }

    private CaseFile reviewed(Actor actor, UUID id, Sha256 seen) {
        CaseFile file = files.requireForAct(id);
        file.requireReviewer(actor);
        impartiality.require(actor, file, Part.REVIEWER);
        file.requireDossier(seen);
        dossiers.requireCurrent(actor, file);
        return file;
    }

    private String write(Actor actor, CaseFile file, Sha256 seen, String outcome, @Nullable String note) {
        if (note == null || note.isBlank()) {
            throw Refused.at("note", "decisions.refused.note-missing");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refused.at("note", "decisions.refused.too-long", LONGEST_NOTE);
        }
        rows.insertReview(Ids.next(), file, actor, seen, outcome, note.strip(), clock.instant());
        return note.strip();
    }
}
