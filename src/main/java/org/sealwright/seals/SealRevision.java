package org.sealwright.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
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
    private final Clock clock;

    SealRevision(Seals seals, VersionSigning signing, SealLedger ledger, Clock clock) {
        this.seals = seals;
        this.signing = signing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Certifies the product anew, as it was drafted and approved, and gives the number of the new version.
     *
     * @throws Refused if the seal has ended or changed since the draft, or the signer does not sign
     */
    @AllowedTo(Role.CERTIFIER)
    @Transactional
    public int certifyAnew(Actor actor, SealNumber number, RevisionOrder order) {
        Seal seal = seals.findByNumber(number.value()).orElseThrow(() -> new NotFound("seal", number));
        SealDraft draft = order.draft();
        seal.certifyAnew(draft.validity());
        if (!draft.number().equals(number) || draft.version() != seal.version()) {
            throw new Refused("seals.refused.draft-changed", number);
        }
        StoredVersion next = signing.sign(draft, order.approvals());
        Ground ground = Ground.decided(order.caseId(), order.publicReason(), null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ledger.enterVersion(actor, seal, order.event(), now, ground, next);
        return seal.version();
    }
}
