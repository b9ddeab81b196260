package org.sealwright.signer;

import static org.sealwright.signer.Refusal.COUNTERSIGNATURES;
import static org.sealwright.signer.Refusal.FOUNDING_UNSOUND;
import static org.sealwright.signer.Refusal.OTHER_ISSUER;

import java.net.URI;
import java.util.List;
import org.sealwright.signer.FoundingStatement.Founder;

/** Two administrators found the signer's trust: two people, two passkeys, each signs that both are named. */
final class FoundingCheck {

    private FoundingCheck() {}

    static void require(Founding founding, String did) {
        FoundingStatement statement = founding.statement();
        SignerRefused.require(statement.did().equals(did), OTHER_ISSUER, "the founding is for " + statement.did());
        requireAddress(statement);
        List<Founder> founders = statement.founders();
        SignerRefused.require(founders.size() == 2, FOUNDING_UNSOUND, founders.size() + " founders");
        Founder first = founders.getFirst();
        Founder second = founders.getLast();
        SignerRefused.require(
                !first.account().equals(second.account()) && !first.passkey().isSameAs(second.passkey()),
                FOUNDING_UNSOUND,
                "one person founds alone");
        SignerRefused.require(founding.countersignatures().size() == 2, COUNTERSIGNATURES, "not two signatures");
        SignerRefused.require(
                !founding.countersignatures()
                        .getFirst()
                        .account()
                        .equals(founding.countersignatures().getLast().account()),
                COUNTERSIGNATURES,
                "one founder signed twice");
        founding.countersignatures().forEach(signature -> requireSigned(statement, signature));
    }

    static void requireSigned(FoundingStatement statement, Countersignature signature) {
        Founder founder = statement.founders().stream()
                .filter(each -> each.account().equals(signature.account()))
                .findFirst()
                .orElseThrow(() -> new SignerRefused(COUNTERSIGNATURES, signature.account() + " is no founder"));
        new PasskeyCheck(statement).requireSigned(statement, founder.passkey(), signature.assertion());
    }

    /** People sign on the issuer's own pages: the DID names the host, and WebAuthn binds the passkey to it. */
    private static void requireAddress(FoundingStatement statement) {
        try {
            String did = IssuerAddress.did(statement.origin());
            URI origin = URI.create(statement.origin());
            boolean secure = "https".equals(origin.getScheme()) || "localhost".equals(origin.getHost());
            SignerRefused.require(
                    secure && did.equals(statement.did()) && statement.rpId().equals(origin.getHost()),
                    FOUNDING_UNSOUND,
                    statement.origin() + " is not the address of " + statement.did());
        } catch (IllegalArgumentException e) {
            throw new SignerRefused(FOUNDING_UNSOUND, "no address: " + statement.origin(), e);
        }
    }
}
