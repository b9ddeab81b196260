package org.sealwright.seals;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseSignatures;
import org.sealwright.decisions.SealDecided;
import org.sealwright.decisions.SignedDecision;
import org.sealwright.decisions.SuspendedAtOnce;
import org.sealwright.shared.Refused;
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
    private final DecidedVersions versions;
    private final SealDrafts drafts;
    private final CaseSignatures signatures;
    private final CaseReading cases;

    DecisionFollowing(
            SealIssuance issuance,
            SealRevision revision,
            SealSuspension suspension,
            SealWithdrawal withdrawal,
            DecidedVersions versions,
            SealDrafts drafts,
            CaseSignatures signatures,
            CaseReading cases) {
        this.issuance = issuance;
        this.revision = revision;
        this.suspension = suspension;
        this.withdrawal = withdrawal;
        this.versions = versions;
        this.drafts = drafts;
        this.signatures = signatures;
        this.cases = cases;
    }

    /** Two people could not wait for the decision. */
    @EventListener
    void on(SuspendedAtOnce emergency) {
        suspension.suspend(
                emergency.actor(),
                new SealNumber(emergency.sealNumber()),
                Ground.decided(emergency.caseId(), emergency.publicReason(), null),
                cases.terms(emergency.actor(), emergency.caseId()).suspensionDays());
    }

    @EventListener
    void on(SealDecided decided) {
        if (decided.kind() == CaseKind.SUSPEND
                && suspension.restsOn(decided.actor(), DecidedVersions.seal(decided), decided.caseId())) {
            keepOrLift(decided);
            return;
        }
        if (!decided.outcome().gives()) {
            return;
        }
        switch (decided.kind()) {
            case GRANT, RENEW, EXTEND, REDUCE -> versions.of(decided).ifPresent(order -> makeVersion(decided, order));
            case SUSPEND ->
                suspension.suspend(
                        decided.actor(),
                        DecidedVersions.seal(decided),
                        ground(decided),
                        cases.terms(decided.actor(), decided.caseId()).suspensionDays());
            case REINSTATE -> suspension.reinstate(decided.actor(), DecidedVersions.seal(decided), ground(decided));
            case WITHDRAW -> withdrawal.withdraw(decided.actor(), DecidedVersions.seal(decided), ground(decided));
            case TERMINATE -> withdrawal.terminate(decided.actor(), DecidedVersions.seal(decided), ground(decided));
            case APPEAL -> {
                // what an appeal brings about is decided anew
            }
        }
    }

    /** The seal was suspended at once, in this case; where it still is for that reason, the decision is about staying so. */
    private void keepOrLift(SealDecided decided) {
        if (!decided.outcome().gives()) {
            suspension.reinstate(decided.actor(), DecidedVersions.seal(decided), ground(decided));
        }
    }

    /** What the certifier approved is what is made, as long as the decision still calls for it. */
    private void makeVersion(SealDecided decided, VersionOrder order) {
        SignedDecision signed = signatures.of(decided.actor(), decided.caseId());
        SealDraft draft = Optional.ofNullable(signed.decision().statement().content())
                .flatMap(drafts::find)
                .filter(found -> found.certificate().equals(order.certificate()))
                .orElseThrow(() -> new Refused("seals.refused.draft-changed", decided.caseNumber()));
        if (order.event() == Event.ISSUED) {
            UUID submission = Objects.requireNonNull(decided.submissionId());
            issuance.issue(decided.actor(), new IssueOrder(decided.caseId(), submission, draft, signed));
        } else {
            revision.certifyAnew(
                    decided.actor(),
                    DecidedVersions.seal(decided),
                    new RevisionOrder(decided.caseId(), order.event(), draft, signed, decided.publicReason()));
        }
    }

    /** What only the body's people read stays with the case. */
    private static Ground ground(SealDecided decided) {
        return Ground.decided(decided.caseId(), decided.publicReason(), null);
    }
}
