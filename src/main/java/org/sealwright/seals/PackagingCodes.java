package org.sealwright.seals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.keys.PackagingSigning;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.platform.AllowedTo;
import org.sealwright.seals.PackagingCodeRows.Row;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.PackagingClaims;
import org.sealwright.verification.PackagingCode;
import org.sealwright.verification.PackagingLeaf;
import org.sealwright.verification.SealNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes that a holder prints on its boxes. The long one is signed, so that a phone without a network can tell that the
 * body once issued it (docs/formats/packaging-code.md). One is made for each model in each version of a seal; it is kept, and
 * its digest goes to the public log in the same transaction.
 */
@Service
public class PackagingCodes {

    private final SealReading seals;
    private final PackagingCodeRows rows;
    private final PackagingSigning signing;
    private final PublishedKeys keys;
    private final TransparencyLog log;
    private final SealAddresses addresses;
    private final LegalDays days;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    PackagingCodes(
            SealReading seals,
            PackagingCodeRows rows,
            PackagingSigning signing,
            PublishedKeys keys,
            TransparencyLog log,
            SealAddresses addresses,
            LegalDays days,
            Clock clock,
            ApplicationEventPublisher news) {
        this.seals = seals;
        this.rows = rows;
        this.signing = signing;
        this.keys = keys;
        this.log = log;
        this.addresses = addresses;
        this.days = days;
        this.clock = clock;
        this.news = news;
    }

    /**
     * What a holder can print for a seal of its own.
     *
     * @throws Refused if the seal is not active: what is printed does not turn with the state
     */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public Codes of(Actor actor, SealNumber number) {
        SealView seal = live(actor, number);
        List<LongCode> made = seal.certificate().product().models().stream()
                .flatMap(model -> usable(seal, model).stream())
                .map(this::longCode)
                .toList();
        return new Codes(
                seal, PrintedCode.shortOne(addresses.scanned(number), "QR code of security seal " + number), made);
    }

    /**
     * Makes the long code of a model, or finds the one that was made.
     *
     * @throws Refused if the seal is not active, does not cover the model, or the model's name is too long for a code
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public LongCode make(Actor actor, SealNumber number, String model) {
        SealView seal = live(actor, number);
        if (!seal.certificate().product().models().contains(model)) {
            throw Refused.at("model", "seals.refused.code-model", model);
        }
        if (!PackagingClaims.fits(model)) {
            throw Refused.at("model", "seals.refused.code-long", PackagingClaims.LONGEST_TEXT);
        }
        rows.lock(number);
        return usable(seal, model).map(this::longCode).orElseGet(() -> longCode(sign(actor, seal, model)));
    }

    private Row sign(Actor actor, SealView seal, String model) {
        Instant now = clock.instant();
        Certificate certificate = seal.certificate();
        var claims = new PackagingClaims(
                seal.number(),
                model,
                PackagingClaims.cut(certificate.holder().name()),
                days.dayOf(seal.validUntil()),
                certificate.supportEnds(),
                now);
        String kid = signing.kid();
        PackagingCode code = PackagingCode.of(kid, claims, signing.sign(kid, PackagingCode.toBeSigned(kid, claims)));
        var leaf = new PackagingLeaf(now, seal.number(), seal.version(), code.digest());
        UUID entry = log.append(leaf.kind(), leaf.bytes());
        var row = new Row(
                seal.number(), seal.version(), model, seal.maker(), code.bytes(), kid, claims.issuedAt(), entry);
        rows.add(row);
        news.publishEvent(new Act(actor, "seals.code.made", "seal", seal.number())
                .of(seal.maker())
                .with(Map.of(
                        "version",
                        seal.version(),
                        "model",
                        model,
                        "digest",
                        code.digest().toString())));
        return row;
    }

    /** The newest code that counts: one that was made when its key was already in wrong hands does not. */
    private Optional<Row> usable(SealView seal, String model) {
        List<PublishedKey> published = keys.of(SigningPurpose.PACKAGING);
        return rows.of(seal.number(), seal.version(), model).stream()
                .filter(row -> published.stream()
                        .filter(key -> key.kid().equals(row.kid()))
                        .allMatch(key ->
                                key.compromisedFrom() == null || row.madeAt().isBefore(key.compromisedFrom())))
                .findFirst();
    }

    private LongCode longCode(Row row) {
        String address = addresses.scanned(row.number()) + "#"
                + PackagingCode.parse(row.code()).text();
        String label = "Long QR code of security seal " + row.number() + ", model " + row.model();
        return new LongCode(row.model(), row.kid(), row.madeAt(), PrintedCode.longOne(address, label));
    }

    private SealView live(Actor actor, SealNumber number) {
        SealView seal = seals.find(actor, number)
                .filter(found -> found.maker().equals(actor.requireOrganisation()))
                .orElseThrow(() -> new NotFound("seal", number));
        if (seal.status() != SealStatus.ACTIVE || clock.instant().isAfter(seal.validUntil())) {
            throw new Refused("seals.refused.code-status", number);
        }
        return seal;
    }

    /**
     * All codes of a seal as it stands.
     *
     * @param made the long codes, in the order of the models
     */
    public record Codes(SealView seal, PrintedCode address, List<LongCode> made) {}

    /**
     * A signed code.
     *
     * @param kid thumbprint of the key that signed it
     */
    public record LongCode(String model, String kid, Instant madeAt, PrintedCode code) {}
}
