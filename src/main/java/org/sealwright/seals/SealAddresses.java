package org.sealwright.seals;

import org.sealwright.platform.PublicAddress;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusPurpose;
import org.springframework.stereotype.Component;

/** The absolute public addresses around seals; they are printed, signed and logged, so they never change. */
@Component
public class SealAddresses {

    private final PublicAddress address;

    SealAddresses(PublicAddress address) {
        this.address = address;
    }

    /** What the QR code on the box carries. */
    public String scanned(SealNumber number) {
        return address.url("/s/" + number);
    }

    /** The seal's page. */
    public String page(SealNumber number) {
        return address.url("/seals/" + number);
    }

    /** One version of the credential, which is also its id. */
    public String credential(SealNumber number, int version) {
        return address.url("/credentials/" + number + "/" + version);
    }

    /** A status list, which is also its id. */
    public String statusList(StatusPurpose purpose, int list) {
        return address.url("/credentials/status/" + purpose.word() + "/" + list);
    }

    /** The page of a provision in its edition. */
    public String criterion(String edition, String provision) {
        return address.url("/criteria/" + edition + "/" + provision);
    }

    /** Our JSON-LD context. */
    public String context() {
        return address.url("/ns/seal/v1");
    }

    /** The certificates of the keys that sign documents. */
    String documentKeys() {
        return address.url("/keys/documents.pem");
    }

    /** The issuer's identifier, did:web. */
    public String issuer() {
        return address.did();
    }

    /** The portal as such. */
    public String home() {
        return address.url();
    }
}
