package org.sealwright.seals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Scheme;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.SealDecided;
import org.sealwright.decisions.SuspendedAtOnce;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries out what was decided, in the transaction of the decision: a seal that can't be issued or changed takes the
 * decision back. A refusal leaves every seal as it is, and so does an appeal, which opens a case of its own.
 */
@Component
class DecisionFollowing {

    private final SealIssuance issuance;
    private final SealRevision revision;
    private final SealSuspension suspension;
    private final SealWithdrawal withdrawal;
    private final SealReading reading;
    private final DecidedCertificates certificates;
    private final Catalogue catalogue;

    DecisionFollowing(
            SealIssuance issuance,
            SealRevision revision,
            SealSuspension suspension,
            SealWithdrawal withdrawal,
            SealReading reading,
            DecidedCertificates certificates,
            Catalogue catalogue) {
        this.issuance = issuance;
        this.revision = revision;
        this.suspension = suspension;
        this.withdrawal = withdrawal;
        this.reading = reading;
        this.certificates = certificates;
        this.catalogue = catalogue;
    }

    /** Two people could not wait for the decision. */
    @EventListener
    void on(SuspendedAtOnce emergency) {
        suspension.suspend(
                emergency.actor(),
                new SealNumber(emergency.sealNumber()),
                Ground.decided(emergency.caseId(), emergency.publicReason(), null));
    }

    @EventListener
    void on(SealDecided decided) {
        if (decided.kind() == CaseKind.SUSPEND
                && suspension.restsOn(decided.actor(), seal(decided), decided.caseId())) {
            keepOrLift(decided);
            return;
        }
        if (!decided.outcome().gives()) {
            return;
        }
        switch (decided.kind()) {
            case GRANT -> grant(decided);
            case RENEW -> revise(decided, Event.RENEWED, certificates.of(decided));
            case EXTEND -> revise(decided, Event.EXTENDED, extended(decided));
            case REDUCE -> revise(decided, Event.NARROWED, narrowed(decided));
            case SUSPEND -> suspension.suspend(decided.actor(), seal(decided), ground(decided));
            case REINSTATE -> suspension.reinstate(decided.actor(), seal(decided), ground(decided));
            case WITHDRAW -> withdrawal.withdraw(decided.actor(), seal(decided), ground(decided));
            case TERMINATE -> withdrawal.terminate(decided.actor(), seal(decided), ground(decided));
            case APPEAL -> {
                // what an appeal brings about is decided anew
            }
        }
    }

    /** The seal was suspended at once, in this case; where it still is for that reason, the decision is about staying so. */
    private void keepOrLift(SealDecided decided) {
        if (!decided.outcome().gives()) {
            suspension.reinstate(decided.actor(), seal(decided), ground(decided));
        }
    }

    /** Some schemes lead to a statement instead of a seal. */
    private void grant(SealDecided decided) {
        Certificate certificate = certificates.of(decided);
        Scheme scheme = catalogue.requireScheme(certificate.basis().schemeId());
        if (scheme.outcome() == Scheme.Outcome.SEAL) {
            issuance.issue(
                    decided.actor(),
                    new IssueOrder(
                            decided.caseId(),
                            Objects.requireNonNull(decided.submissionId()),
                            certificate,
                            certificates.validityMonths(certificate)));
        }
    }

    private void revise(SealDecided decided, Event event, Certificate certificate) {
        Integer months = event == Event.RENEWED ? certificates.validityMonths(certificate) : null;
        revision.certifyAnew(
                decided.actor(),
                seal(decided),
                new RevisionOrder(decided.caseId(), event, certificate, months, decided.publicReason()));
    }

    /** What was covered stays covered, and what was assessed now comes to it. */
    private Certificate extended(SealDecided decided) {
        Certificate added = certificates.of(decided);
        Set<String> covered =
                new LinkedHashSet<>(current(decided).product().firmware().covered());
        covered.addAll(added.product().firmware().covered());
        List<String> inOrder = new ArrayList<>(covered);
        return added.covering(inOrder);
    }

    private Certificate narrowed(SealDecided decided) {
        String scope = decided.scope() == null ? decided.publicReason() : decided.scope();
        return current(decided).limitedTo(Objects.requireNonNull(scope, "To what is it narrowed?"), decided.dossier());
    }

    private Certificate current(SealDecided decided) {
        return reading.find(decided.actor(), seal(decided))
                .map(SealView::certificate)
                .orElseThrow(() -> new IllegalStateException("No seal " + decided.sealNumber()));
    }

    private static SealNumber seal(SealDecided decided) {
        @Nullable String number = decided.sealNumber();
        return new SealNumber(Objects.requireNonNull(number, "A case about a seal names it"));
    }

    /** What only the body's people read stays with the case. */
    private static Ground ground(SealDecided decided) {
        return Ground.decided(decided.caseId(), decided.publicReason(), null);
    }
}
