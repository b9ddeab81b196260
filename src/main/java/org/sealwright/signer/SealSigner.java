package org.sealwright.signer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/**
 * The one way to the issuer's signature. It does not trust the portal: a seal is signed on the signatures of two people
 * and on nothing else. Every method throws {@link SignerRefused} with its reason, and then nothing happened.
 */
public interface SealSigner {

    /** Whom it trusts now. */
    TrustState trust();

    /** The same for somebody who does not wait longer than that; UNREACHABLE where it takes longer. */
    default TrustState trust(Duration patience) {
        return trust();
    }

    /** The issuer's keys that it can sign with, each a public JWK (RFC 7517) as JSON. */
    List<String> keys();

    /** Founds the trust, once. */
    void found(Founding founding);

    /** Takes up an enrolment; one that it knows is accepted again. */
    void enrol(Enrolment enrolment);

    /** Ends a passkey for ever. */
    void end(Ending ending);

    /**
     * Takes up what it lacks of enrolments and endings that were settled before, as another node's signer or a restored folder
     * may: endings first, enrolments in whatever order their administrators allow. What does not verify by the administrators
     * of now is passed over.
     */
    void learn(List<Enrolment> enrolments, List<Ending> endings);

    /**
     * The content that was signed under this number and version; a certifier's statement that is to bring about another one
     * names it as {@code replaces}.
     */
    Optional<Sha256> signed(SealNumber number, int version);

    /**
     * Signs the credential of a seal (W3C VC-JOSE-COSE, a compact JWS with ES256). The same order again is signed again.
     */
    String signSeal(SealOrder order);

    /**
     * Signs a status list; no person approves it.
     *
     * @param credential JSON in UTF-8, of the types VerifiableCredential and BitstringStatusListCredential and no other
     */
    String signStatusList(String credential);
}
