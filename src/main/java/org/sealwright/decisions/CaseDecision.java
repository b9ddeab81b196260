package org.sealwright.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.Part;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.Approval;
import org.sealwright.signer.PasskeyAssertion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certification decision, by somebody who took no part in evaluation or review (ISO/IEC 17065, 7.6). */
@Service
public class CaseDecision {

    private final CaseFiles files;
    private final CaseRows rows;
    private final CaseDossiers dossiers;
    private final Impartiality impartiality;
    private final Approving approving;
    private final CaseSignatures signatures;
    private final ObjectProvider<CredentialForecast> forecasts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDecision(
            CaseFiles files,
            CaseRows rows,
            CaseDossiers dossiers,
            Impartiality impartiality,
            Approving approving,
            CaseSignatures signatures,
            ObjectProvider<CredentialForecast> forecasts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.dossiers = dossiers;
        this.impartiality = impartiality;
        this.approving = approving;
        this.signatures = signatures;
        this.forecasts = forecasts;
        this.events = events;
        this.clock = clock;
    }

    /** The actor decides this case. */
    @Transactional
    @AllowedTo(Role.CERTIFIER)
    public void take(Actor actor, UUID id) {
        CaseFile file = files.requireForAct(id);
        impartiality.take(actor, file, Part.CERTIFIER);
        file.takeDecision(actor);
        files.saveAndFlush(file);
        events.publishEvent(CaseAct.of(actor, file, "decision-taken"));
    }

    /**
     * Writes down what the certifier is about to sign: a final decision, and the credential that it makes, byte for byte.
     *
     * @return id of the statement
     * @throws Refused if the dossier is another by now, a rule objects, or nobody signed the review
     */
    @Transactional
    @AllowedTo(Role.CERTIFIER)
    public UUID prepare(Actor actor, UUID id, DecisionOrder order) {
        CaseFile file = files.requireForAct(id);
        requireAllowed(actor, file, order);
        file.requireReviewed();
        if (order.outcome().gives()) {
            signatures.requireReview(file);
        }
        Approvable act = Approvable.decision(file, order);
        return approving.prepare(actor, act, new SigningForm(null, order, forecast(actor, file, order)));
    }

    /**
     * The certifier signed: takes the decision on the dossier that was seen. Whatever it gives is asked of the assessment once
     * more, now. The same signature sent twice counts once.
     *
     * @throws Refused if the signature does not verify, the dossier is another by now, a rule objects, or the signer does
     */
    @Transactional
    @AllowedTo(Role.CERTIFIER)
    public void decide(Actor actor, UUID signing, PasskeyAssertion assertion) {
        approving.find(actor, signing).ifPresent(row -> decide(actor, row, assertion));
    }

    private void decide(Actor actor, SigningRows.Row row, PasskeyAssertion assertion) {
        DecisionOrder order = Objects.requireNonNull(row.form().order(), "A certifier signs a decision");
        CaseFile file = files.requireForAct(row.caseId());
        if (approving.isSigned(row.id())) {
            return;
        }
        requireAllowed(actor, file, order);
        Approval approval = approving.verified(actor, Approvable.decision(file, order), row, assertion);
        Instant now = clock.instant();
        write(actor, file, order, now);
        approving.keep(file, approval, order.id());
        dossiers.of(file).close(actor, file);
        events.publishEvent(decided(actor, file, order, levelGiven(file, order), now));
    }

    /**
     * Takes a decision that ends nothing, back to the evaluation or not before a day; it is not signed. The same order carried
     * out again does nothing.
     *
     * @throws Refused if the dossier is another by now, or a rule objects
     */
    @Transactional
    @AllowedTo(Role.CERTIFIER)
    public void postpone(Actor actor, UUID id, DecisionOrder order) {
        if (order.outcome().isFinal()) {
            throw new IllegalArgumentException("A final decision is signed");
        }
        CaseFile file = files.requireForAct(id);
        if (rows.isDecision(order.id())) {
            return;
        }
        requireAllowed(actor, file, order);
        write(actor, file, order, clock.instant());
        approving.forget(actor, file);
        if (order.outcome() == Outcome.RETURN) {
            dossiers.of(file).giveBack(actor, file, String.valueOf(order.publicReason()));
        }
        events.publishEvent(
                new CaseDecided(actor, file.id(), file.number(), file.kind(), order.outcome(), file.maker()));
    }

    /** This person may decide the case so, now. */
    private void requireAllowed(Actor actor, CaseFile file, DecisionOrder order) {
        file.requireCertifier(actor);
        impartiality.require(actor, file, Part.CERTIFIER);
        file.requireDossier(order.dossier());
        Dossier dossier = dossiers.requireCurrent(actor, file);
        DecisionRule.firstObjectionTo(file, dossier, order, LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private void write(Actor actor, CaseFile file, DecisionOrder order, Instant now) {
        file.decide(order.outcome(), order.until(), now);
        files.saveAndFlush(file);
        rows.insertDecision(file, actor, order, levelGiven(file, order), now);
    }

    private @Nullable ForecastCredential forecast(Actor actor, CaseFile file, DecisionOrder order) {
        SealDecided decision = decided(actor, file, order, levelGiven(file, order), clock.instant());
        return forecasts.stream()
                .flatMap(forecast -> forecast.forecast(actor, decision).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String levelGiven(CaseFile file, DecisionOrder order) {
        if (!order.outcome().gives() || !file.kind().needsAssessment()) {
            return null;
        }
        return order.outcome() == Outcome.LIMIT && order.level() != null ? order.level() : file.level();
    }

    private static SealDecided decided(
            Actor actor, CaseFile file, DecisionOrder order, @Nullable String level, Instant now) {
        return new SealDecided(
                file.id(),
                file.number(),
                file.kind(),
                order.outcome(),
                file.sealNumber(),
                file.submission(),
                file.assessment(),
                file.maker(),
                level,
                order.scope(),
                order.conditions(),
                order.publicReason(),
                order.privateReason() == null ? null : Sha256.of(order.privateReason()),
                order.dossier(),
                null,
                now,
                actor);
    }
}
