package org.sealwright.seals;

import java.util.Optional;
import org.sealwright.approvals.SignerSentence;
import org.sealwright.decisions.CredentialForecast;
import org.sealwright.decisions.ForecastCredential;
import org.sealwright.decisions.SealDecided;
import org.sealwright.shared.Actor;
import org.sealwright.signer.SealSigner;
import org.sealwright.signer.SignerRefused;
import org.springframework.stereotype.Component;

/** Shows certifiers the credential that their decision would make. */
@Component
class SealForecasts implements CredentialForecast {

    private final DecidedVersions decided;
    private final SealDrafting drafting;
    private final SealSigner signer;
    private final LegalDays days;

    SealForecasts(DecidedVersions decided, SealDrafting drafting, SealSigner signer, LegalDays days) {
        this.decided = decided;
        this.drafting = drafting;
        this.signer = signer;
        this.days = days;
    }

    @Override
    public Optional<ForecastCredential> forecast(Actor actor, SealDecided decision) {
        try {
            return decided.of(decision).map(order -> forecast(drafting.draft(actor, order)));
        } catch (SignerRefused refusal) {
            throw SignerSentence.of(refusal);
        }
    }

    private ForecastCredential forecast(SealDraft draft) {
        Certificate certificate = draft.certificate();
        return new ForecastCredential(
                draft.number(),
                draft.version(),
                draft.content(),
                signer.signed(draft.number(), draft.version()).orElse(null),
                draft.credential(),
                certificate.holder().name(),
                certificate.product().name(),
                certificate.basis().level(),
                certificate.basis().standard() + " " + certificate.basis().standardVersion(),
                certificate.product().models(),
                certificate.product().firmware().covered(),
                certificate.scope(),
                days.dayOf(draft.validity().from()),
                days.dayOf(draft.validity().until()),
                count(certificate, Certificate.Outcome.MET),
                count(certificate, Certificate.Outcome.NOT_MET),
                count(certificate, Certificate.Outcome.NOT_APPLICABLE));
    }

    private static long count(Certificate certificate, Certificate.Outcome outcome) {
        return certificate.provisions().stream()
                .filter(provision -> provision.outcome() == outcome)
                .count();
    }
}
