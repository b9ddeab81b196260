package org.sealwright.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.PasskeyAnswer;
import org.sealwright.decisions.CaseDecision;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseReview;
import org.sealwright.decisions.CaseSigning;
import org.sealwright.decisions.DecisionOrder;
import org.sealwright.decisions.Outcome;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What reviewers and certifiers do with a case. */
@Component
@Profile("demo")
class CaseDeeds {

    private final CaseReading reading;
    private final CaseReview review;
    private final CaseDecision decision;
    private final CaseSigning signing;

    CaseDeeds(CaseReading reading, CaseReview review, CaseDecision decision, CaseSigning signing) {
        this.reading = reading;
        this.review = review;
        this.decision = decision;
        this.signing = signing;
    }

    /** What a certifier decides, and why. */
    record Verdict(
            Outcome outcome,
            @Nullable String level,
            List<String> conditions,
            @Nullable String reason,
            @Nullable LocalDate until) {

        static Verdict grant(@Nullable String reason, String... conditions) {
            return new Verdict(Outcome.GRANT, null, List.of(conditions), reason, null);
        }

        static Verdict limit(String level, String reason) {
            return new Verdict(Outcome.LIMIT, level, List.of(), reason, null);
        }

        static Verdict refuse(String reason) {
            return new Verdict(Outcome.REFUSE, null, List.of(), reason, null);
        }

        static Verdict defer(LocalDate until, String reason) {
            return new Verdict(Outcome.DEFER, null, List.of(), reason, until);
        }
    }

    void takeReview(Actor reviewer, UUID file) {
        review.take(reviewer, file);
    }

    void confirm(Actor reviewer, UUID file, String note) {
        sign(reviewer, review.prepare(reviewer, file, dossier(reviewer, file), note));
    }

    void giveBack(Actor reviewer, UUID file, String note) {
        review.giveBack(reviewer, file, dossier(reviewer, file), note);
    }

    void takeDecision(Actor certifier, UUID file) {
        decision.take(certifier, file);
    }

    void decide(Actor certifier, UUID file, Verdict verdict) {
        DecisionOrder order = new DecisionOrder(
                Ids.next(),
                verdict.outcome(),
                dossier(certifier, file),
                verdict.level(),
                null,
                verdict.conditions(),
                verdict.reason(),
                null,
                verdict.until());
        if (order.outcome().isFinal()) {
            sign(certifier, decision.prepare(certifier, file, order));
        } else {
            decision.postpone(certifier, file, order);
        }
    }

    private void sign(Actor person, UUID statement) {
        signing.sign(person, statement, new PasskeyAnswer(null, null, null, null, true));
    }

    private Sha256 dossier(Actor actor, UUID file) {
        return reading.view(actor, file).dossier().digest();
    }
}
