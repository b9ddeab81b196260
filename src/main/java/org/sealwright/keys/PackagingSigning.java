package org.sealwright.keys;

import org.sealwright.platform.AllowedToAnyone;
import org.springframework.stereotype.Service;

/** Signs what a long QR code carries, with keys that sign nothing else; they are published for ever. */
@Service
public class PackagingSigning {

    private final KeyRing ring;

    PackagingSigning(KeyRing ring) {
        this.ring = ring;
    }

    /** The key that signs now: its RFC 7638 thumbprint. */
    @AllowedToAnyone("keys are published for everybody")
    public String kid() {
        return ring.live(SigningPurpose.PACKAGING).kid();
    }

    /**
     * An ES256 signature in the form of COSE (RFC 9053, section 2.1): 64 bytes.
     *
     * @param kid key that the bytes name, as {@link #kid()} said
     * @param toBeSigned the Sig_structure of RFC 9052, section 4.4
     * @throws IllegalArgumentException if another key took its place meanwhile
     */
    @AllowedToAnyone("called where a code is made for a seal that is public")
    public byte[] sign(String kid, byte[] toBeSigned) {
        SigningKey key = ring.live(SigningPurpose.PACKAGING);
        if (!key.kid().equals(kid)) {
            throw new IllegalArgumentException("The packaging key " + kid + " does not sign any more");
        }
        return key.signConcatenated(toBeSigned);
    }
}
