package org.sealwright.seals;

import java.util.UUID;
import org.sealwright.approvals.SignedPapers;
import org.sealwright.approvals.SignerSentence;
import org.sealwright.decisions.SignedDecision;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.signer.SealOrder;
import org.sealwright.signer.SealSigner;
import org.sealwright.signer.SignerRefused;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Drafts the credential of a version of a seal, and lets the signer sign a draft that two people approved. */
@Component
class VersionSigning {

    private final SealAddresses addresses;
    private final SealSigner signer;
    private final SignedPapers papers;
    private final Directory directory;
    private final StatusLists lists;
    private final JsonMapper json;

    VersionSigning(
            SealAddresses addresses,
            SealSigner signer,
            SignedPapers papers,
            Directory directory,
            StatusLists lists,
            JsonMapper json) {
        this.addresses = addresses;
        this.signer = signer;
        this.papers = papers;
        this.directory = directory;
        this.lists = lists;
        this.json = json;
    }

    SealDraft draft(SealNumber number, int version, UUID maker, Certificate certificate, Validity validity) {
        Places places = lists.draw();
        CredentialDocument document = new CredentialDocument(addresses, body());
        String credential = json.writeValueAsString(document.of(number, version, certificate, validity, places));
        return new SealDraft(number, version, maker, certificate, validity, places, credential);
    }

    /** @throws org.sealwright.shared.Refused if the signer does not sign */
    StoredVersion sign(SealDraft draft, SignedDecision approvals) {
        lists.occupy(draft.places());
        SignedToken token = SignedToken.of(signed(draft, approvals));
        return new StoredVersion(
                draft.number(),
                draft.version(),
                draft.certificate(),
                draft.validity(),
                draft.places(),
                token,
                token.digest());
    }

    private String signed(SealDraft draft, SignedDecision approvals) {
        try {
            return signer.signSeal(new SealOrder(
                    draft.credential(),
                    approvals.review(),
                    approvals.decision(),
                    papers.enrolments(),
                    papers.endings()));
        } catch (SignerRefused refusal) {
            throw SignerSentence.of(refusal);
        }
    }

    private String body() {
        return directory
                .body()
                .map(OrganisationView::name)
                .orElseThrow(() -> new IllegalStateException("A seal is issued by a body, and none is set up"));
    }
}
