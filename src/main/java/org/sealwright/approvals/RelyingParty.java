package org.sealwright.approvals;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import org.sealwright.platform.PublicAddress;
import org.springframework.stereotype.Component;

/** The portal as passkeys know it (WebAuthn Level 3, 13.4.9): they answer on its public address and nowhere else. */
@Component
class RelyingParty {

    private final PublicAddress address;

    RelyingParty(PublicAddress address) {
        this.address = address;
    }

    /** The host without a port: {@code seal.example.org}. */
    String id() {
        return URI.create(address.url()).getHost();
    }

    String origin() {
        return address.url();
    }

    ServerProperty expecting(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin()))
                .rpId(id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
