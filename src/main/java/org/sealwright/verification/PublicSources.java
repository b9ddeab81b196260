package org.sealwright.verification;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Where a verifier gets what a body publishes: the network, a copy on a disk, or memory. */
@FunctionalInterface
public interface PublicSources {

    /**
     * What stands at an address.
     *
     * @param address absolute
     * @return the bytes; empty if whoever answers there says that there is no such thing
     * @throws IOException if nothing could be had; its message is a sentence for the person
     */
    Optional<byte[]> fetch(URI address) throws IOException;
}
