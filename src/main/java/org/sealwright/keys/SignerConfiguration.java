package org.sealwright.keys;

import java.time.Clock;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.PublicAddress;
import org.sealwright.signer.GuardedSigner;
import org.sealwright.signer.SealSigner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The signer: in a process of its own where one is set, else in the portal's, with its folder in the data folder. */
@Configuration(proxyBeanMethods = false)
class SignerConfiguration {

    /** The signer's folder in the data folder. */
    static final String FOLDER = "signer";

    @Bean
    SealSigner sealSigner(SignerLink link, KeyRing ring, PublicAddress address, DataDirectory directory, Clock clock) {
        if (link.isSet()) {
            return link.to(() -> ring.liveKid(SigningPurpose.SEAL));
        }
        var keys = new StoredIssuerKeys(
                address.did(), () -> ring.live(SigningPurpose.SEAL), () -> ring.liveAndAnnounced(SigningPurpose.SEAL));
        return new GuardedSigner(address.did(), keys, directory.folder(FOLDER), clock);
    }
}
