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
import org.sealwright.signer.Approval;
import org.sealwright.signer.PasskeyAssertion;
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
    private final Approving approving;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseReview(
            CaseFiles files,
            CaseRows rows,
            CaseDossiers dossiers,
            Impartiality impartiality,
            Approving approving,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.dossiers = dossiers;
        this.impartiality = impartiality;
        this.approving = approving;
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
     * The evaluation holds: writes down what the reviewer is about to sign, with the note.
     *
     * @param seen digest of the dossier that the reviewer saw
     * @return id of the statement
     */
    @Transactional
    @AllowedTo(Role.REVIEWER)
    public UUID prepare(Actor actor, UUID id, Sha256 seen, @Nullable String note) {
        CaseFile file = files.requireForAct(id);
        requireAllowed(actor, file, seen);
        file.requireInReview();
        return approving.prepare(actor, Approvable.review(file, seen), new SigningForm(checked(note), null, null));
    }

    /**
     * The reviewer signed; the case waits for its decision. The same signature sent twice counts once.
     *
     * @throws Refused if the signature does not verify, or the case stands on another dossier by now
     */
    @Transactional
    @AllowedTo(Role.REVIEWER)
    public void confirm(Actor actor, UUID signing, PasskeyAssertion assertion) {
        approving.find(actor, signing).ifPresent(row -> confirm(actor, row, assertion));
    }

    private void confirm(Actor actor, SigningRows.Row row, PasskeyAssertion assertion) {
        Sha256 seen = row.statement().dossier();
        CaseFile file = files.requireForAct(row.caseId());
        if (approving.isSigned(row.id())) {
            return;
        }
        requireAllowed(actor, file, seen);
        file.requireInReview();
        Approval approval = approving.verified(actor, Approvable.review(file, seen), row, assertion);
        UUID review = write(actor, file, seen, "CONFIRMED", checked(row.form().note()));
        approving.keep(file, approval, review);
        file.confirm(clock.instant());
        files.saveAndFlush(file);
        events.publishEvent(CaseAct.of(
                actor,
                file,
                "reviewed",
                Map.of(
                        "dossier",
                        seen.toString(),
                        "statement",
                        approval.statement().digest().toString())));
    }

    /** The evaluation has to go on; the note says where. */
    @Transactional
    @AllowedTo(Role.REVIEWER)
    public void giveBack(Actor actor, UUID id, Sha256 seen, @Nullable String note) {
        CaseFile file = files.requireForAct(id);
        requireAllowed(actor, file, seen);
        String reason = checked(note);
        write(actor, file, seen, "RETURNED", reason);
        approving.forget(actor, file);
        file.giveBack(clock.instant());
        files.saveAndFlush(file);
        dossiers.of(file).giveBack(actor, file, reason);
        events.publishEvent(
                new CaseDecided(actor, file.id(), file.number(), file.kind(), Outcome.RETURN, file.maker()));
    }

    private void requireAllowed(Actor actor, CaseFile file, Sha256 seen) {
        file.requireReviewer(actor);
        impartiality.require(actor, file, Part.REVIEWER);
        file.requireDossier(seen);
        dossiers.requireCurrent(actor, file);
    }

    private static String checked(@Nullable String note) {
        if (note == null || note.isBlank()) {
            throw Refused.at("note", "decisions.refused.note-missing");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refused.at("note", "decisions.refused.too-long", LONGEST_NOTE);
        }
        return note.strip();
    }

    private UUID write(Actor actor, CaseFile file, Sha256 seen, String outcome, String note) {
        UUID id = Ids.next();
        rows.insertReview(id, file, actor, seen, outcome, note, clock.instant());
        return id;
    }
}
