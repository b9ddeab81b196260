package org.sealwright.misuse;

import org.sealwright.shared.Sha256;

/** A picture as it is kept: a JPEG that the portal encoded itself, with nothing in it but the picture. */
record Photo(byte[] jpeg) {

    Sha256 digest() {
        return Sha256.of(jpeg);
    }
}
