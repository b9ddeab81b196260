package org.sealwright.signer;

import com.webauthn4j.WebAuthnAuthenticationManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;

/**
 * Checks that a passkey signed a statement (W3C WebAuthn, section 7.2): the challenge is the statement's digest, the page
 * was the portal's, the device checked who was in front of it. Signature counters are not looked at: passkeys that are
 * kept in step on several devices don't count.
 */
final class PasskeyCheck {

    private final WebAuthnAuthenticationManager webauthn = new WebAuthnAuthenticationManager(List.of(), CONVERTER);
    private final String rpId;
    private final Origin origin;

    private static final ObjectConverter CONVERTER = new ObjectConverter();

    PasskeyCheck(FoundingStatement founding) {
        this.rpId = founding.rpId();
        this.origin = new Origin(founding.origin());
    }

    void requireSigned(Statement statement, Passkey passkey, PasskeyAssertion assertion) {
        var challenge = new DefaultChallenge(statement.digest().bytes());
        byte[] id = passkey.credentialId().decode();
        try {
            webauthn.verify(
                    new AuthenticationRequest(
                            assertion.credentialId().decode(),
                            assertion.authenticatorData().decode(),
                            assertion.clientDataJson().decode(),
                            assertion.signature().decode()),
                    new AuthenticationParameters(
                            new ServerProperty(origin, rpId, challenge), record(passkey), List.of(id), true, true));
        } catch (VerificationException e) {
            throw new SignerRefused(reason(e), statement.id() + ": " + e.getMessage(), e);
        } catch (SignerRefused e) {
            throw e;
        } catch (RuntimeException e) { // on some rubbish the library fails with what its own parsers throw
            throw new SignerRefused(Refusal.MALFORMED, "a passkey's answer can't be read", e);
        }
    }

    private static CredentialRecordImpl record(Passkey passkey) {
        var credential =
                new AttestedCredentialData(AAGUID.ZERO, passkey.credentialId().decode(), PasskeyKind.read(passkey));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(), null, null, null, 0, credential, null, null, null, null);
    }

    private static Refusal reason(VerificationException failure) {
        return switch (failure) {
            case BadChallengeException e -> Refusal.OTHER_CHALLENGE;
            case BadOriginException e -> Refusal.OTHER_ORIGIN;
            case BadTopOriginException e -> Refusal.OTHER_ORIGIN;
            case BadRpIdException e -> Refusal.OTHER_ORIGIN;
            case CrossOriginException e -> Refusal.OTHER_ORIGIN;
            case UserNotVerifiedException e -> Refusal.PERSON_NOT_VERIFIED;
            case UserNotPresentException e -> Refusal.PERSON_NOT_VERIFIED;
            default -> Refusal.SIGNATURE_WRONG;
        };
    }
}
