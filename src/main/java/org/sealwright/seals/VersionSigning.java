package org.sealwright.seals;

import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Component;

/** Makes the signed credential of a version of a seal. */
@Component
class VersionSigning {

    private final SealAddresses addresses;
    private final IssuerSignature signature;
    private final Directory directory;
    private final StatusLists lists;

    VersionSigning(SealAddresses addresses, IssuerSignature signature, Directory directory, StatusLists lists) {
        this.addresses = addresses;
        this.signature = signature;
        this.directory = directory;
        this.lists = lists;
    }

    StoredVersion sign(SealNumber number, int version, Certificate certificate, Validity validity) {
        Places places = lists.draw();
        CredentialDocument document = new CredentialDocument(addresses, body());
        SignedToken token = signature.sign(document.of(number, version, certificate, validity, places));
        return new StoredVersion(number, version, certificate, validity, places, token, token.digest());
    }

    private String body() {
        return directory
                .body()
                .map(OrganisationView::name)
                .orElseThrow(() -> new IllegalStateException("A seal is issued by a body, and none is set up"));
    }
}
