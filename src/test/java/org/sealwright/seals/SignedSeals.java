package org.sealwright.seals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.SignedDecision;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.testing.Signatures;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.boot.test.context.TestComponent;

/** Seals of tests without a case: drafted, approved by two people with passkeys, and issued or changed by the real verbs. */
@TestComponent
public class SignedSeals {

    private final SealDrafting drafting;
    private final SealIssuance issuance;
    private final SealRevision revision;
    private final Signatures signatures;

    SignedSeals(SealDrafting drafting, SealIssuance issuance, SealRevision revision, Signatures signatures) {
        this.drafting = drafting;
        this.issuance = issuance;
        this.revision = revision;
        this.signatures = signatures;
    }

    SealNumber issue(Actor certifier, Certificate certificate, int months) {
        SealDraft draft = drafting.draft(certifier, new VersionOrder(null, Event.ISSUED, certificate, months));
        return issuance.issue(
                certifier, new IssueOrder(Ids.next(), Ids.next(), draft, approved(certifier, Event.ISSUED, draft)));
    }

    int revise(
            Actor certifier,
            SealNumber number,
            Event event,
            Certificate certificate,
            @Nullable Integer months,
            String publicReason) {
        SealDraft draft = drafting.draft(certifier, new VersionOrder(number, event, certificate, months));
        return revision.certifyAnew(
                certifier,
                number,
                new RevisionOrder(Ids.next(), event, draft, approved(certifier, event, draft), publicReason));
    }

    SignedDecision approved(Actor certifier, Event event, SealDraft draft) {
        String kind = switch (event) {
            case RENEWED -> "RENEW";
            case EXTENDED -> "EXTEND";
            case NARROWED -> "REDUCE";
            default -> "GRANT";
        };
        UUID account = certifier.id();
        var dossier = draft.certificate().dossier();
        return new SignedDecision(
                signatures.review(kind, dossier),
                signatures.decision(account, kind, dossier, draft.number(), draft.version(), draft.content()));
    }
}
