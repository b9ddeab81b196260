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

    private final NumberDraw numbers;
    private final VersionSigning signing;
    private final SealLedger ledger;
    private final LegalDays days;
    private final Clock clock;

    SealIssuance(NumberDraw numbers, VersionSigning signing, SealLedger ledger, LegalDays days, Clock clock) {
        this.numbers = numbers;
        this.signing = signing;
        this.ledger = ledger;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Issues the seal; it reads as valid from now until its scheme's months or the product's support end.
     *
     * @throws org.sealwright.shared.Refused if the support period has ended already
     */
    @AllowedTo(Role.CERTIFIER)
    @Transactional
    public SealNumber issue(Actor actor, IssueOrder order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Certificate certificate = order.certificate();
        Validity validity = days.validity(now, order.validityMonths(), certificate.supportEnds());
        SealNumber number = numbers.draw();
        StoredVersion first = signing.sign(number, 1, certificate, validity);
        Seal seal = Seal.issue(number, certificate.holder().id(), order.submissionId(), validity);
        ledger.enterVersion(actor, seal, Event.ISSUED, now, Ground.decided(order.caseId(), null, null), first);
        return number;
    }
}
