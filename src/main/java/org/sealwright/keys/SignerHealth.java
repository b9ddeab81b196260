package org.sealwright.keys;

import org.sealwright.signer.SealSigner;
import org.sealwright.signer.SignerRefused;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the signer answers, at {@code /actuator/health/signing}. A portal without it takes no decisions but still shows
 * its seals, so it is not down.
 */
@Component("signer")
class SignerHealth implements HealthIndicator {

    private final SealSigner signer;

    SignerHealth(SealSigner signer) {
        this.signer = signer;
    }

    @Override
    public Health health() {
        try {
            signer.trust();
            return Health.up().build();
        } catch (SignerRefused e) {
            return Health.unknown().withException(e).build();
        }
    }
}
