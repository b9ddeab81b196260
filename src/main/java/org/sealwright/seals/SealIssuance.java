package org.sealwright.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues a seal on a positive decision (ISO/IEC 17065, 7.7): number, first version, status places and log entry at once. */
@Service
class SealIssuance {

    private final VersionSigning signing;
    private final SealLedger ledger;
    private final Clock clock;

    SealIssuance(VersionSigning signing, SealLedger ledger, Clock clock) {
        this.signing = signing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Issues the seal as it was drafted and approved.
     *
     * @throws org.sealwright.shared.Refused if the signer does not sign
     */
    @AllowedTo(Role.CERTIFIER)
    @Transactional
    public SealNumber issue(Actor actor, IssueOrder order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SealDraft draft = order.draft();
        StoredVersion first = signing.sign(draft, order.approvals());
        Seal seal = Seal.issue(draft.number(), draft.maker(), order.submissionId(), draft.validity(), now);
        ledger.enterVersion(actor, seal, Event.ISSUED, now, Ground.decided(order.caseId(), null, null), first);
        return draft.number();
    }
}
