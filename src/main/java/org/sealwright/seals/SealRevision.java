package org.sealwright.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renews a seal or changes its scope: a further version of the credential under the same number, while the one before is
 * revoked and answers superseded.
 */
@Service
class SealRevision {

    private final Seals seals;
    private final VersionSigning signing;
    private final SealLedger ledger;
    private final LegalDays days;
    private final Clock clock;

    SealRevision(Seals seals, VersionSigning signing, SealLedger ledger, LegalDays days, Clock clock) {
        this.seals = seals;
        this.signing = signing;
        this.ledger = ledger;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Certifies the product anew and gives the number of the new version.
     *
     * @throws org.sealwright.shared.Refused if the seal has ended, or the support period has
     */
    @AllowedTo(Role.CERTIFIER)
    @Transactional
    public int certifyAnew(Actor actor, SealNumber number, RevisionOrder order) {
        Seal seal = seals.findByNumber(number.value()).orElseThrow(() -> new NotFound("seal", number));
        requireSameHolder(seal, order.certificate());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Validity validity = validity(seal, order, now);
        seal.certifyAnew(validity);
        StoredVersion next = signing.sign(number, seal.version(), order.certificate(), validity);
        Ground ground = Ground.decided(order.caseId(), order.publicReason(), null);
        ledger.enterVersion(actor, seal, order.event(), now, ground, next);
        return seal.version();
    }

    private Validity validity(Seal seal, RevisionOrder order, Instant now) {
        Integer months = order.validityMonths();
        return months == null
                ? days.remaining(now, seal.validUntil(), order.certificate().supportEnds())
                : days.validity(now, months, order.certificate().supportEnds());
    }

    private static void requireSameHolder(Seal seal, Certificate certificate) {
        if (!seal.maker().equals(certificate.holder().id())) {
            throw new IllegalArgumentException("A seal stays with the maker to whom it was given");
        }
    }
}
