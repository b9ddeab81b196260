package org.sealwright.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A holder contests a decision that took something away or did not give what was asked (ISO/IEC 17065, 7.13). People who took
 * no part in it hear the appeal.
 */
@Service
public class Appeals {

    /** How long after the decision, in days; the scheme's data sets no clock for it. */
    public static final int DAYS = 60;

    static final int LONGEST_WORDS = 4_000;

    private final CaseFiles files;
    private final CaseQueries queries;
    private final Cases cases;
    private final Clock clock;

    Appeals(CaseFiles files, CaseQueries queries, Cases cases, Clock clock) {
        this.files = files;
        this.queries = queries;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The decision that the actor could contest.
     *
     * @throws NotFound if it is not the actor's, or nothing was decided
     */
    @Transactional(readOnly = true)
    @AllowedTo(Role.OWNER)
    public MakerOutcome contestable(Actor actor, UUID contested) {
        CaseFile file = own(actor, contested);
        MakerOutcome outcome = decision(file);
        objectTo(outcome);
        return outcome;
    }

    /**
     * Opens the appeal.
     *
     * @param id of the appeal's case, made by the portal before; sent twice it is one appeal
     * @param words why the decision should not stand
     * @return the case's number
     * @throws Refused if the decision can't be contested, was already, or its time is over
     */
    @Transactional
    @AllowedTo(Role.OWNER)
    public String open(Actor actor, UUID id, UUID contested, String words) {
        CaseFile file = own(actor, contested);
        if (files.findById(id).isEmpty()) {
            objectTo(decision(file));
        }
        if (words.isBlank()) {
            throw Refused.at("words", "decisions.refused.appeal-words");
        }
        if (words.length() > LONGEST_WORDS) {
            throw Refused.at("words", "decisions.refused.too-long", LONGEST_WORDS);
        }
        String seal = file.sealNumber();
        return cases.open(
                actor,
                new CaseOrder(
                        id,
                        CaseKind.APPEAL,
                        file.maker(),
                        file.product(),
                        file.level(),
                        null,
                        null,
                        seal == null ? null : new SealNumber(seal),
                        file.id(),
                        words,
                        null));
    }

    private CaseFile own(Actor actor, UUID contested) {
        return files.findById(contested)
                .filter(file -> file.maker().equals(actor.requireOrganisation()))
                .filter(file -> file.state() == CaseState.DECIDED)
                .orElseThrow(() -> new NotFound("decision of case", contested));
    }

    private MakerOutcome decision(CaseFile file) {
        return queries.outcomes("c.id", file.id()).getLast();
    }

    private void objectTo(MakerOutcome decided) {
        if (decided.appealed()) {
            throw new Refused("decisions.refused.appealed", decided.caseNumber());
        }
        if (!decided.kind().isContestable(decided.outcome())) {
            throw new Refused("decisions.refused.nothing-to-contest", decided.caseNumber());
        }
        if (LocalDate.now(clock).isAfter(decided.contestableUntil(clock.getZone()))) {
            throw new Refused("decisions.refused.appeal-late", decided.caseNumber(), DAYS);
        }
    }
}
