package org.sealwright.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the credential that a decision would make, before anybody signs anything: number, version, places in the status
 * lists and dates are fixed here, so that the certifier approves just what the world will read.
 */
@Service
class SealDrafting {

    private final NumberDraw numbers;
    private final Seals seals;
    private final VersionSigning signing;
    private final SealDrafts drafts;
    private final LegalDays days;
    private final Clock clock;

    SealDrafting(
            NumberDraw numbers, Seals seals, VersionSigning signing, SealDrafts drafts, LegalDays days, Clock clock) {
        this.numbers = numbers;
        this.seals = seals;
        this.signing = signing;
        this.drafts = drafts;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Drafts a version and keeps the draft.
     *
     * @throws org.sealwright.shared.Refused if the seal has ended, or the support period has
     */
    @Transactional
    @AllowedTo(Role.CERTIFIER)
    public SealDraft draft(Actor actor, VersionOrder order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SealNumber number = order.number();
        SealDraft draft = number == null ? first(order, now) : next(number, order, now);
        drafts.add(draft, clock.instant());
        return draft;
    }

    private SealDraft first(VersionOrder order, Instant now) {
        Certificate certificate = order.certificate();
        Validity validity = days.validity(now, Objects.requireNonNull(order.months()), certificate.supportEnds());
        return signing.draft(numbers.draw(), 1, certificate.holder().id(), certificate, validity);
    }

    private SealDraft next(SealNumber number, VersionOrder order, Instant now) {
        Seal seal = seals.findByNumber(number.value()).orElseThrow(() -> new NotFound("seal", number));
        seal.requireAlive();
        Certificate certificate = order.certificate();
        if (!seal.maker().equals(certificate.holder().id())) {
            throw new IllegalArgumentException("A seal stays with the maker to whom it was given");
        }
        Integer months = order.months();
        Validity validity = months == null
                ? days.remaining(now, seal.validUntil(), certificate.supportEnds())
                : days.validity(now, months, certificate.supportEnds());
        return signing.draft(number, seal.version() + 1, seal.maker(), certificate, validity);
    }
}
