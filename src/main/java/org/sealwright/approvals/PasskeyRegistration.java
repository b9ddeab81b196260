package org.sealwright.approvals;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.verifier.exception.VerificationException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sealwright.approvals.PasskeyRows.Row;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People make passkeys for signing (WebAuthn Level 3, 7.1). Which device it is does not matter, so no attestation is asked
 * for; whose it is, two administrators say when they enrol it.
 */
@Service
public class PasskeyRegistration {

    static final int LONGEST_NAME = 80;

    /** How long a person may take to touch the key. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** What the signer can verify: ES256, EdDSA, RS256. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final PasskeyRows rows;
    private final RelyingParty party;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    PasskeyRegistration(
            PasskeyRows rows, RelyingParty party, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.party = party;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a browser needs to make a passkey.
     *
     * @param known credential ids that the person has already, so that one device is not registered twice
     */
    public record Offer(
            UUID id,
            byte[] challenge,
            String party,
            UUID account,
            String accountName,
            String name,
            List<byte[]> known) {

        public Offer {
            known = List.copyOf(known);
        }
    }

    /** A challenge for a new passkey; it counts once, and a quarter of an hour. */
    @Transactional
    @AllowedTo({Role.ADMINISTRATOR, Role.REVIEWER, Role.CERTIFIER})
    public Offer offer(Actor actor) {
        byte[] challenge = new byte[32];
        random.nextBytes(challenge);
        UUID id = Ids.next();
        rows.keepChallenge(id, actor.id(), challenge, clock.instant(), PATIENCE);
        var person = directory.person(actor.id());
        return new Offer(
                id,
                challenge,
                party.id(),
                actor.id(),
                person.email(),
                person.name(),
                rows.of(actor.id()).stream().map(Row::credentialId).toList());
    }

    /**
     * Takes the passkey that answered the challenge.
     *
     * @param name by which its owner knows it
     * @return its credential id
     * @throws Refused if the answer is too late, was given already, or does not verify
     */
    @Transactional
    @AllowedTo({Role.ADMINISTRATOR, Role.REVIEWER, Role.CERTIFIER})
    public byte[] register(Actor actor, UUID offer, String name, byte[] attestation, byte[] clientData) {
        String tidy = tidied(name);
        byte[] challenge = rows.takeChallenge(offer, actor.id(), clock.instant().minus(PATIENCE))
                .orElseThrow(() -> new Refused("approvals.refused.late"));
        AttestedCredentialData made = verified(challenge, attestation, clientData);
        Row row = new Row(
                made.getCredentialId(),
                actor.id(),
                converter.getCborConverter().writeValueAsBytes(made.getCOSEKey()),
                tidy,
                clock.instant());
        if (!rows.add(row)) {
            throw new Refused("approvals.refused.known");
        }
        events.publishEvent(new Act(actor, "approvals.passkey.registered", "account", actor.id())
                .with(Map.of("fingerprint", Passkeys.passkey(row).fingerprint().toString())));
        return row.credentialId();
    }

    /** @throws Refused at {@code name} where it is empty or too long */
    static String tidied(String name) {
        String tidy = name.strip();
        if (tidy.isEmpty()) {
            throw Refused.at("name", "approvals.refused.name");
        }
        if (tidy.length() > LONGEST_NAME) {
            throw Refused.at("name", "approvals.refused.name-long", LONGEST_NAME);
        }
        return tidy;
    }

    private AttestedCredentialData verified(byte[] challenge, byte[] attestation, byte[] clientData) {
        List<PublicKeyCredentialParameters> accepted = ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
        try {
            var data = webauthn.verify(
                    new RegistrationRequest(attestation, clientData),
                    new RegistrationParameters(party.expecting(challenge), accepted, true, true));
            AttestationObject made = Objects.requireNonNull(data.getAttestationObject());
            return Objects.requireNonNull(made.getAuthenticatorData().getAttestedCredentialData());
        } catch (VerificationException | DataConversionException | IllegalArgumentException | NullPointerException e) {
            throw new Refused("approvals.refused.registration");
        }
    }
}
